-- What could do what somebody asked for; no score on the fast path.
create table tool_candidate (
  id           uuid           primary key,
  request_id   uuid           not null references tool_request,
  position     integer        not null,
  name         varchar(200)   not null,
  supplier     varchar(200)   not null,
  purpose      varchar(1000)  not null,
  annual_cost  numeric(15,2)  not null check (annual_cost >= 0),
  rhythm       varchar(10)    not null check (rhythm in ('WEEKLY', 'MONTHLY', 'QUARTERLY')),
  system       varchar(64),
  exclusion    varchar(1000),
  score        numeric(12,10) check (score between 0 and 10),
  verdict      varchar(10)    check (verdict in ('PASSED', 'EXCEPTION', 'REFUSED')),
  evidence     varchar(2000),
  risk_owner   varchar(64),
  note         varchar(2000),
  reviewed_by  varchar(64),
  tool_id      uuid           references tool deferrable initially deferred,
  unique (request_id, position),
  check (verdict is null or verdict = 'REFUSED' or evidence is not null),
  check (verdict <> 'EXCEPTION' or risk_owner is not null)
);

-- Who scores the candidates of a request.
create table tool_evaluation (
  id          uuid         primary key,
  request_id  uuid         not null references tool_request,
  evaluator   varchar(64)  not null,
  status      varchar(10)  not null check (status in ('OPEN', 'SCORED', 'SILENT', 'TAKEN_BACK')),
  scored_by   varchar(64),
  ended_at    timestamptz,
  unique (request_id, evaluator)
);

create table tool_score (
  evaluation_id  uuid          not null references tool_evaluation,
  candidate_id   uuid          not null references tool_candidate,
  fit            numeric(4,2)  not null check (fit between 0 and 10),
  integration    numeric(4,2)  not null check (integration between 0 and 10),
  security       numeric(4,2)  not null check (security between 0 and 10),
  usability      numeric(4,2)  not null check (usability between 0 and 10),
  cost           numeric(4,2)  not null check (cost between 0 and 10),
  primary key (evaluation_id, candidate_id)
);
create index tool_score_candidate_idx on tool_score (candidate_id);

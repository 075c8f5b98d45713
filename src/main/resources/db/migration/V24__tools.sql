create table tool_request (
  id                   uuid          primary key,
  requester            varchar(64)   not null,
  request_id           varchar(100)  not null,
  request_digest       varchar(100),
  process_instance_id  varchar(64)   unique,
  title                varchar(200)  not null,
  problem              varchar(4000) not null,
  outcome              varchar(4000) not null,
  measure              varchar(1000) not null,
  people_concerned     integer       not null check (people_concerned > 0),
  expected_cost        numeric(15,2) not null check (expected_cost >= 0),
  alternatives         varchar(4000),
  status               varchar(20)   not null check (status in ('OPEN', 'DECLINED', 'STOPPED', 'WITHDRAWN', 'ADOPTED')),
  end_reason           varchar(4000),
  requested_at         timestamptz   not null,
  ended_at             timestamptz,
  version              bigint        not null default 0,
  unique (requester, request_id)
);

create table tool (
  id              uuid          primary key,
  key             varchar(100)  not null unique,
  name            varchar(200)  not null,
  purpose         varchar(1000) not null,
  supplier        varchar(200),
  owner_id        varchar(64),
  rhythm          varchar(10)   not null check (rhythm in ('WEEKLY', 'MONTHLY', 'QUARTERLY')),
  system          varchar(64),
  status          varchar(20)   not null
    check (status in ('PROPOSED', 'PILOT', 'ROLLING_OUT', 'IN_USE', 'RETIRING', 'RETIRED', 'DECLINED')),
  request_id      uuid          references tool_request,
  annual_cost     numeric(15,2) check (annual_cost >= 0),
  licences        integer       check (licences >= 0),
  contract_from   date,
  notice_on       date,
  contract_until  date,
  term_months     integer       check (term_months > 0),
  version         bigint        not null default 0,
  check (notice_on <= contract_until)
);
create index tool_request_idx on tool (request_id);

create table tool_licence (
  id           uuid          primary key,
  tool_id      uuid          not null references tool,
  user_id      varchar(64)   not null,
  cohort       varchar(20)   not null,
  assigned_at  timestamptz   not null,
  revoked_at   timestamptz,
  revoked_why  varchar(1000),
  version      bigint        not null default 0
);
create unique index tool_licence_held on tool_licence (tool_id, user_id) where revoked_at is null;

-- What was decided about tools; no decided_by: nobody answered in time.
create table tool_decision (
  id                   bigint        primary key generated always as identity,
  request_id           uuid          references tool_request,
  tool_id              uuid          references tool,
  kind                 varchar(30)   not null,
  decision             varchar(60)   not null,
  reason               varchar(4000),
  decided_by           varchar(64),
  decided_at           timestamptz   not null,
  process_instance_id  varchar(64)
);
create index tool_decision_tool_idx on tool_decision (tool_id);
create index tool_decision_request_idx on tool_decision (request_id);

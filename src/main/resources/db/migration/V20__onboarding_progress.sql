-- The results of a training module, the latest certifies it or not.
create table training_attempt (
  item_id      uuid          not null references onboarding_item,
  number       integer       not null check (number > 0),
  score        numeric(5, 2) not null check (score between 0 and 100),
  passed       boolean       not null,
  note         varchar(2000),
  recorded_by  varchar(64)   not null,
  request_id   varchar(100),
  recorded_at  timestamptz   not null,
  coaching     varchar(4000),
  coached_by   varchar(64),
  primary key (item_id, number),
  unique (recorded_by, request_id)
);

-- What manager and new hire said at a check-in; a side that stayed silent has no row.
create table check_in_answer (
  item_id          uuid        not null references onboarding_item,
  side             varchar(20) not null check (side in ('MANAGER', 'NEW_HIRE')),
  work_rating      varchar(20) not null,
  learning_rating  varchar(20) not null,
  team_rating      varchar(20) not null,
  percent          numeric(7, 4) not null check (percent between 0 and 100),
  words            varchar(4000),
  needs            varchar(4000),
  answered_by      varchar(64) not null,
  answered_at      timestamptz not null,
  primary key (item_id, side)
);

-- How the onboarding stood at a check-in, and what was agreed on where it stood red.
create table check_in_result (
  item_id       uuid          primary key references onboarding_item,
  score         numeric(4, 1) check (score between 0 and 100),
  verdict       varchar(20)   check (verdict in ('GREEN', 'AMBER', 'RED')),
  support       varchar(4000),
  supported_by  varchar(64)
);

-- What was said at the end of probation, in this order.
create table probation_statement (
  new_hire_id  uuid          not null references new_hire,
  number       integer       not null check (number > 0),
  step         varchar(20)   not null check (step in ('EXTENSION', 'CONFIRMATION', 'RECOMMENDATION', 'DECISION')),
  answer       varchar(20)   not null,
  reason       varchar(4000),
  said_by      varchar(64)   not null,
  said_at      timestamptz   not null,
  primary key (new_hire_id, number)
);

-- What a cohort tries until an end date: the tools of a request.
create table tool_pilot (
  request_id       uuid          primary key references tool_request,
  owner_id         varchar(64)   not null,
  ends_on          date          not null,
  stop_definition  varchar(4000) not null,
  minimum_percent  numeric(5,2)  not null check (minimum_percent between 0 and 100),
  extended         boolean       not null default false,
  version          bigint        not null default 0
);
create table tool_pilot_person (
  request_id  uuid         not null references tool_pilot,
  user_id     varchar(64)  not null,
  primary key (request_id, user_id)
);

create table tool_training (
  id          uuid         primary key,
  request_id  uuid         not null references tool_request,
  tool_id     uuid         not null references tool,
  cohort      varchar(20)  not null,
  user_id     varchar(64)  not null,
  state       varchar(20)  not null check (state in ('PLANNED', 'CERTIFIED', 'MISSED', 'TAKEN_BACK')),
  planned_at  timestamptz  not null,
  settled_at  timestamptz,
  unique (tool_id, cohort, user_id),
  check ((state = 'PLANNED') = (settled_at is null))
);
create index tool_training_open on tool_training (request_id, cohort) where state = 'PLANNED';
create index tool_training_person on tool_training (user_id) where state = 'PLANNED';

create table tool_training_attempt (
  training_id  uuid          not null references tool_training,
  number       integer       not null check (number > 0),
  score        numeric(5,2)  not null check (score between 0 and 100),
  passed       boolean       not null,
  note         varchar(2000),
  recorded_by  varchar(64)   not null,
  recorded_at  timestamptz   not null,
  coaching     varchar(4000),
  coached_by   varchar(64),
  primary key (training_id, number)
);

-- Silence is counted as silence: whoever did not answer has no numbers.
create table tool_survey (
  id             uuid         primary key,
  request_id     uuid         not null references tool_request,
  tool_id        uuid         not null references tool,
  round          varchar(20)  not null,
  user_id        varchar(64)  not null,
  state          varchar(20)  not null check (state in ('ASKED', 'ANSWERED', 'SILENT', 'TAKEN_BACK')),
  awareness      integer      check (awareness between 1 and 5),
  desire         integer      check (desire between 1 and 5),
  knowledge      integer      check (knowledge between 1 and 5),
  ability        integer      check (ability between 1 and 5),
  reinforcement  integer      check (reinforcement between 1 and 5),
  comment        varchar(4000),
  asked_at       timestamptz  not null,
  settled_at     timestamptz,
  unique (tool_id, round, user_id),
  check ((state = 'ASKED') = (settled_at is null)),
  check ((state = 'ANSWERED')
    = (num_nonnulls(awareness, desire, knowledge, ability, reinforcement) = 5))
);
create index tool_survey_open on tool_survey (request_id, round) where state = 'ASKED';

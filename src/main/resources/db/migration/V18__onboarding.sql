create table new_hire (
  id                   uuid         primary key,
  requester            varchar(64)  not null,
  request_id           varchar(100) not null,
  request_digest       varchar(100),
  process_instance_id  varchar(64)  unique,
  name                 varchar(200) not null,
  email                varchar(254) not null,
  role                 varchar(20)  not null check (role in ('SELLER', 'SALES_MANAGER', 'OTHER')),
  team_id              varchar(64)  references team,
  manager_id           varchar(64)  references person,
  region               varchar(40)  not null,
  start_date           date         not null,
  user_id              varchar(64)  not null,
  mentor_id            varchar(64)  references person,
  status               varchar(20)  not null
    check (status in ('PREPARED', 'STARTED', 'CONFIRMED', 'NOT_CONFIRMED', 'WITHDRAWN')),
  invitation_sequence  integer      not null default 0,
  probation_until      date,
  extended             boolean      not null default false,
  reason               varchar(4000),
  accepted_at          timestamptz  not null,
  ended_at             timestamptz,
  version              bigint       not null default 0,
  unique (requester, request_id)
);
create unique index new_hire_of_a_start on new_hire (lower(email), start_date) where status <> 'WITHDRAWN';
create index new_hire_mentor_idx on new_hire (mentor_id);
create index new_hire_manager_idx on new_hire (manager_id);
create index new_hire_user_idx on new_hire (user_id);

create table onboarding_item (
  id           uuid         primary key,
  new_hire_id  uuid         not null references new_hire,
  kind         varchar(20)  not null
    check (kind in ('TASK', 'EQUIPMENT', 'ACCOUNT', 'TRAINING', 'MILESTONE', 'CHECK_IN')),
  reference    varchar(100) not null,
  title        varchar(200) not null,
  owner_group  varchar(64)  not null,
  offset_days  integer      not null,
  due          date         not null,
  status       varchar(20)  not null check (status in ('OPEN', 'DONE', 'NOT_NEEDED', 'TAKEN_BACK')),
  note         varchar(4000),
  finished_by  varchar(64),
  finished_at  timestamptz,
  in_time      boolean,
  version      bigint       not null default 0,
  unique (new_hire_id, kind, reference)
);

-- What pages need of the engine: the tasks that wait, projected in the transaction that changes them.
create table open_step (
  task_id          varchar(64)  primary key,
  process_key      varchar(255) not null,
  business_key     varchar(255) not null,
  task_key         varchar(255) not null,
  name             varchar(255) not null,
  role             varchar(64),
  assignee         varchar(255),
  candidate_groups varchar(64)[] not null,
  due              timestamptz,
  created          timestamptz  not null
);
create index open_step_instance on open_step (business_key);
create index open_step_assignee on open_step (assignee);

create table decision_receipt (
  id               bigint generated always as identity primary key,
  business_key     varchar(255) not null,
  decision_key     varchar(255) not null,
  decision_version int          not null,
  matched_rows     jsonb        not null,
  inputs           jsonb        not null,
  outputs          jsonb        not null,
  process_key      varchar(255) not null,
  process_version  int          not null,
  requested_by     varchar(64),
  decided_at       timestamptz  not null
);
create index decision_receipt_instance on decision_receipt (business_key);

create table import_run (
  id           uuid         primary key,
  kind         varchar(40)  not null,
  source       varchar(40)  not null,
  file_name    varchar(255) not null,
  started_by   varchar(255) not null,
  dry_run      boolean      not null,
  started_at   timestamptz  not null,
  finished_at  timestamptz,
  state        varchar(20)  not null check (state in ('RUNNING', 'SUCCEEDED', 'REFUSED', 'FAILED')),
  rows_read    bigint       not null default 0,
  created      bigint,
  updated      bigint,
  unchanged    bigint,
  error_total  bigint,
  errors       jsonb
);
create index import_run_started_idx on import_run (started_at desc);

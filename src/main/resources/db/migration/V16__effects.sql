-- What was done for a case outside of its process, written down before it is done, so that all of it can be undone.
create table effect (
  id           uuid         primary key,
  position     bigint       not null generated always as identity unique,
  subject      varchar(64)  not null,
  kind         varchar(40)  not null,
  target       varchar(200) not null,
  state        varchar(10)  not null check (state in ('INTENDED', 'DONE', 'UNDONE')),
  detail       varchar(500),
  intended_at  timestamptz  not null,
  tried_at     timestamptz  not null,
  done_at      timestamptz,
  undone_at    timestamptz,
  last_error   varchar(500),
  undo_note    varchar(500),
  unique (subject, kind, target),
  check (state <> 'DONE' or done_at is not null),
  check ((state = 'UNDONE') = (undone_at is not null))
);

-- Cases whose undo has begun: nothing is done for them any more.
create table effect_undo (
  subject   varchar(64)  primary key,
  begun_at  timestamptz  not null
);

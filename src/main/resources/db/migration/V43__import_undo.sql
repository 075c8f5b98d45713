-- What the last import of each kind and source did to each row, so that it can be undone: the row as it was before, or
-- nothing where there was none. Without a key to the run: each of a hundred thousand rows would be held against it.
create table import_change (
  run_id   uuid         not null,
  place    varchar(60)  not null, -- the table
  line     bigint       not null,
  key      jsonb        not null,
  version  bigint,
  before   jsonb
);
create index import_change_run_idx on import_change (run_id);

alter table import_run
  add column lasting    text,        -- why nobody can undo it
  add column undone_at  timestamptz,
  add column undone_by  varchar(255);

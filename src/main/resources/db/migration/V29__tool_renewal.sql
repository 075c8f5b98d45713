-- Tools whose renewal is being prepared; one at a time.
create table tool_renewal (
  tool_id  uuid  primary key references tool
);

-- Who was asked whether they still need a licence, and what came of it.
create table licence_reclaim (
  licence_id  uuid         primary key references tool_licence,
  tool_id     uuid         not null references tool,
  user_id     varchar(64)  not null,
  state       varchar(20)  not null
    check (state in ('ASKED', 'KEPT', 'GIVEN_UP', 'WANTED', 'GIVEN_BACK', 'OVER', 'TAKEN_BACK')),
  asked_at    timestamptz  not null,
  settled_at  timestamptz,
  check ((state = 'ASKED') = (settled_at is null))
);
create index licence_reclaim_tool_idx on licence_reclaim (tool_id, state);

-- Licences on their way back: the account goes first.
create table licence_return (
  licence_id   uuid           primary key references tool_licence,
  tool_id      uuid           not null references tool,
  why          varchar(1000)  not null,
  begun_at     timestamptz    not null,
  returned_at  timestamptz
);
create index licence_return_open on licence_return (tool_id) where returned_at is null;

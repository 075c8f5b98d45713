-- One account that one person is to have in another system.
create table account_order (
  id           uuid         primary key,
  subject      varchar(64)  not null,
  system       varchar(40)  not null,
  external_id  varchar(64)  not null,
  name         varchar(200) not null,
  email        varchar(254) not null,
  role         varchar(40),
  due_at       timestamptz  not null,
  state        varchar(10)  not null check (state in ('ORDERED', 'CREATED', 'BY_HAND', 'CANCELLED')),
  version      bigint       not null,
  unique (subject, system)
);

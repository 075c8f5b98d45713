create table team (
  id      varchar(64)  primary key,
  source  varchar(40)  not null,
  name    varchar(200) not null
);

create table person (
  user_id         varchar(64)  primary key,
  source          varchar(40)  not null,
  source_id       varchar(200) not null,
  name            varchar(200) not null,
  email           varchar(254),
  role            varchar(20)  not null check (role in ('SELLER', 'SALES_MANAGER', 'OTHER')),
  team_id         varchar(64)  references team,
  manager_id      varchar(64)  references person,
  region          varchar(40)  not null,
  employed_from   date,
  employed_until  date,
  version         bigint       not null default 0,
  unique (source, source_id),
  check (employed_until >= employed_from)
);
create index person_manager_idx on person (manager_id);
create index person_team_idx on person (team_id);

create table absence (
  id            uuid        primary key,
  user_id       varchar(64) not null references person,
  absent_from   timestamptz not null,
  absent_until  timestamptz not null,
  substitute    varchar(64) references person,
  version       bigint      not null default 0,
  check (absent_from < absent_until),
  check (substitute <> user_id)
);
create index absence_user_idx on absence (user_id, absent_from);

-- What the engine does not tell of an account: whether its sign-in is open, and which of its sessions still count.
create table sign_in (
  user_id        varchar(64) primary key references act_id_user (id_) on delete cascade,
  epoch          int         not null default 0,
  last_at        timestamptz,
  deactivated_at timestamptz,
  deactivated_by varchar(64),
  provider       varchar(1000) unique,
  check ((deactivated_at is null) = (deactivated_by is null))
);

-- Wrong passwords by name, whether somebody has it or not: what follows tells nobody which names there are.
create table failed_sign_in (
  user_id     varchar(64) primary key,
  failures    int         not null,
  since       timestamptz not null,
  waits_until timestamptz
);
create index failed_sign_in_since on failed_sign_in (since);

-- Links to choose a password; their tokens are kept by nobody but whoever got them.
create table password_link (
  token_hash  char(64)    primary key,
  user_id     varchar(64) not null references act_id_user (id_) on delete cascade,
  valid_until timestamptz not null
);
create index password_link_user on password_link (user_id);

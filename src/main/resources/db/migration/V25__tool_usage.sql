-- Who did something with a tool on a day; a row without actions is a login alone.
create table tool_usage (
  source     varchar(40)  not null,
  tool_key   varchar(100) not null references tool (key),
  user_name  varchar(200) not null,
  day        date         not null,
  actions    integer      not null check (actions >= 0),
  version    bigint       not null default 0,
  primary key (tool_key, day, user_name)
);

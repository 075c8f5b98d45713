-- How people want to read: their language, and whether each new task is mailed at once.
alter table person add column language varchar(2) check (language in ('en', 'it'));

create table reader_setting (
  user_id        varchar(64) primary key,
  language       varchar(2)  check (language in ('en', 'it')),
  tasks_at_once  boolean     not null default true,
  chosen         boolean     not null default false
);

-- A mail is framed in the language of its text; some notices list things, each with an address of its own.
alter table notification
  add column language   varchar(2) not null default 'en',
  add column item_texts text[]     not null default '{}',
  add column item_links text[]     not null default '{}';

-- Tasks that somebody got and was not told of yet.
create table new_assignment (
  task_id      varchar(64) primary key,
  user_id      varchar(64) not null,
  assigned_at  timestamptz not null
);

-- The days whose digests were written, by region: each is written once, whichever node does it.
create table digest_day (
  region  varchar(40),
  day     date,
  primary key (region, day)
);

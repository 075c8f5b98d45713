create table certificate (
  user_id   varchar(64)  not null,
  module    varchar(100) not null,
  score     numeric(5,2) not null check (score between 0 and 100),
  given_on  date         not null,
  primary key (user_id, module)
);
create index certificate_module_idx on certificate (module);

-- Modules that nobody is trained in any more.
create table retired_module (
  module      varchar(100) primary key,
  retired_at  timestamptz  not null
);

-- Attempts belong to any training, not to items of onboarding plans alone.
alter table training_attempt rename column item_id to training_id;
alter table training_attempt drop constraint training_attempt_item_id_fkey;

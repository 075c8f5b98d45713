create table account (
  source            varchar(40)  not null,
  id                varchar(200) not null,
  name              varchar(200) not null,
  sector            varchar(100),
  country           varchar(100),
  founded           integer,
  revenue_millions  numeric(19, 2),
  employees         integer,
  parent_id         varchar(200),
  version           bigint       not null default 0,
  primary key (source, id),
  foreign key (source, parent_id) references account
);

create table product (
  source      varchar(40)    not null,
  id          varchar(200)   not null,
  name        varchar(200)   not null,
  series      varchar(100),
  list_price  numeric(19, 2) not null,
  cost        numeric(19, 2),
  currency    char(3)        not null,
  version     bigint         not null default 0,
  primary key (source, id)
);

-- One unit of the currency in the reporting currency, from a day until the next rate.
create table exchange_rate (
  currency    char(3)         not null,
  valid_from  date            not null,
  rate        numeric(19, 10) not null check (rate > 0),
  source      varchar(40)     not null,
  version     bigint          not null default 0,
  primary key (currency, valid_from)
);

-- What a review decided stands beside what the source says; imports never touch it.
create table opportunity (
  id                 varchar(100) primary key,
  source             varchar(40)  not null,
  name               varchar(300),
  account_id         varchar(200),
  product_id         varchar(200),
  owner_id           varchar(64)  not null references person,
  stage              varchar(20)  not null
    check (stage in ('PROSPECTING', 'QUALIFICATION', 'PROPOSAL', 'NEGOTIATION', 'WON', 'LOST')),
  amount             numeric(19, 2),
  currency           char(3)      not null,
  created_on         date,
  engaged_on         date,
  closes_on          date,
  forecast_category  varchar(20)
    check (forecast_category in ('COMMIT', 'BEST_CASE', 'PIPELINE', 'OMITTED')),
  next_step          varchar(500),
  next_step_on       date,
  close_pushes       integer      not null default 0,
  review_id          uuid,
  decision           varchar(20),
  approved_terms     jsonb,
  decided_at         timestamptz,
  version            bigint       not null default 0,
  foreign key (source, account_id) references account,
  foreign key (source, product_id) references product
);
create index opportunity_owner_idx on opportunity (owner_id, id);
create index opportunity_source_idx on opportunity (source);

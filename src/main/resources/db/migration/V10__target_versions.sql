-- The numbers of a quarter as they were published, and every change since. A version never changes.
create table target_version (
  cycle_id  uuid          not null references target_cycle,
  number    integer       not null check (number > 0),
  kind      varchar(20)   not null check (kind in ('PUBLICATION', 'APPEAL', 'CHANGE', 'LEAVER', 'MOVER')),
  made_by   varchar(64)   not null,
  reason    varchar(4000) not null,
  made_at   timestamptz   not null,
  primary key (cycle_id, number)
);

-- Version 1 holds everybody, a later one only those whose row differs. The whole quarter's number counts from its day
-- on; the amount is what it comes to together with what counted before.
create table published_target (
  cycle_id        uuid           not null,
  version         integer        not null,
  seller_id       varchar(64)    not null references person,
  seller_name     varchar(200)   not null,
  team_id         varchar(64)    not null,
  team_name       varchar(200)   not null,
  region          varchar(40)    not null,
  whole_quarter   numeric(19, 0) not null check (whole_quarter >= 0),
  effective_from  date           not null,
  amount          numeric(19, 0) not null check (amount >= 0),
  previous        numeric(19, 0),
  primary key (cycle_id, seller_id, version),
  foreign key (cycle_id, version) references target_version
);
create index published_target_of_a_seller on published_target (seller_id);

create function refuse_to_change_published_targets() returns trigger
  language plpgsql as $$
begin
  raise exception 'Published targets never change: a new number needs a new version.';
end $$;
create trigger target_version_never_changes
  before update or delete or truncate on target_version
  for each statement execute function refuse_to_change_published_targets();
create trigger published_target_never_changes
  before update or delete or truncate on published_target
  for each statement execute function refuse_to_change_published_targets();

-- Every seller is told once.
create table target_acknowledgement (
  target_id    uuid         primary key references seller_target,
  status       varchar(20)  not null check (status in ('WAITING', 'ACKNOWLEDGED', 'APPEALED', 'NOT_ACKNOWLEDGED', 'LEFT')),
  deadline     timestamptz  not null,
  answered_at  timestamptz
);

create table target_appeal (
  id           uuid           primary key,
  cycle_id     uuid           not null references target_cycle,
  seller_id    varchar(64)    not null references person,
  contested    numeric(19, 0) not null,
  proposal     numeric(19, 0) not null check (proposal >= 0),
  reason_code  varchar(40)    not null,
  evidence     varchar(4000)  not null,
  filed_at     timestamptz    not null,
  status       varchar(20)    not null check (status in ('OPEN', 'GRANTED', 'KEPT', 'OTHER_NUMBER', 'NOT_DECIDED')),
  decided_by   varchar(64),
  decided      numeric(19, 0),
  comment      varchar(4000),
  decided_at   timestamptz,
  version      bigint         not null default 0
);
create unique index target_appeal_open on target_appeal (cycle_id, seller_id) where status = 'OPEN';

create table target_change (
  id                 uuid           primary key,
  cycle_id           uuid           not null references target_cycle,
  seller_id          varchar(64)    not null references person,
  requester          varchar(64)    not null,
  number             numeric(19, 0) not null check (number >= 0),
  effective_from     date           not null,
  reason             varchar(4000)  not null,
  company_error      boolean        not null,
  requested_at       timestamptz    not null,
  status             varchar(20)    not null check (status in ('OPEN', 'APPROVED', 'DECLINED', 'NOT_DECIDED')),
  decided_by         varchar(64),
  comment            varchar(4000),
  decided_at         timestamptz,
  version            bigint         not null default 0
);
create unique index target_change_open on target_change (cycle_id, seller_id) where status = 'OPEN';

-- The highest mark of attainment that a seller was told of.
create table attainment_told (
  cycle_id   uuid        not null references target_cycle,
  seller_id  varchar(64) not null references person,
  percent    integer     not null,
  primary key (cycle_id, seller_id)
);

create table target_result (
  cycle_id            uuid           not null references target_cycle,
  kind                varchar(10)    not null check (kind in ('SELLER', 'TEAM', 'REGION')),
  id                  varchar(64)    not null,
  name                varchar(200)   not null,
  target              numeric(19, 0) not null,
  actual              numeric(19, 2) not null,
  attainment_percent  numeric(20, 4),
  payout_percent      numeric(20, 4),
  reason_code         varchar(40),
  comment             varchar(4000),
  primary key (cycle_id, kind, id)
);

create view reporting.current_target as
  select distinct on (p.cycle_id, p.seller_id) seller.source, p.cycle_id, c.quarter, c.starts_on, c.ends_on, c.status,
    c.currency, p.version, p.seller_id, p.seller_name, p.team_id, p.team_name, p.region, p.amount
  from published_target p
    join target_cycle c on c.id = p.cycle_id
    join person seller on seller.user_id = p.seller_id
  order by p.cycle_id, p.seller_id, p.version desc;

create view reporting.attainment as
  select t.source, t.cycle_id, t.quarter, t.status, t.currency, t.version, t.seller_id, t.seller_name, t.team_id,
    t.team_name, t.region, t.amount as target, won.actual,
    round(won.actual * 100 / nullif(t.amount, 0), 4) as attainment_percent
  from reporting.current_target t
    cross join lateral (
      select coalesce(sum(o.won_value), 0) as actual from reporting.opportunity o
      where o.owner_id = t.seller_id and o.won and o.closes_on between t.starts_on and t.ends_on) won;

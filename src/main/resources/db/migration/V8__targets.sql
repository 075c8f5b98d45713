create table target_cycle (
  id                       uuid          primary key,
  quarter                  varchar(10)   not null,
  starts_on                date          not null,
  ends_on                  date          not null,
  growth_percent           numeric(9, 4) not null,
  over_assignment_percent  numeric(9, 4) not null,
  objective                varchar(500),
  market_note              varchar(4000),
  currency                 varchar(3)    not null,
  deadlines                jsonb         not null,
  status                   varchar(20)   not null check (status in ('OPEN', 'PUBLISHED', 'CLOSED', 'WITHDRAWN')),
  plan                     jsonb,
  pool                     numeric(19, 0),
  unassigned               numeric(19, 0),
  findings                 jsonb         not null,
  requester                varchar(64)   not null,
  request_id               varchar(100)  not null,
  request_digest           varchar(100),
  process_instance_id      varchar(64)   unique,
  opened_at                timestamptz   not null,
  sent_back                varchar(4000),
  approved_by              varchar(64),
  approval_reason          varchar(4000),
  ended_at                 timestamptz,
  version                  bigint        not null default 0,
  unique (requester, request_id),
  check (starts_on < ends_on)
);
create unique index target_cycle_of_a_quarter on target_cycle (quarter) where status <> 'WITHDRAWN';

create table team_target (
  id           uuid           primary key,
  cycle_id     uuid           not null references target_cycle,
  team_id      varchar(64)    not null,
  team_name    varchar(200)   not null,
  manager_id   varchar(64),
  total        numeric(19, 0) not null,
  status       varchar(20)    not null check (status in ('PLANNED', 'ALLOCATING', 'NEGOTIATING', 'AGREED', 'WITHDRAWN')),
  sent_back    varchar(4000),
  version      bigint         not null default 0,
  unique (cycle_id, team_id)
);
create index team_target_status on team_target (cycle_id, status);

create table seller_target (
  id                  uuid            primary key,
  cycle_id            uuid            not null references target_cycle,
  team_target_id      uuid            not null references team_target,
  seller_id           varchar(64)     not null references person,
  seller_name         varchar(200)    not null,
  manager_id          varchar(64),
  region              varchar(40)     not null,
  history             jsonb           not null,
  potential           numeric(19, 2)  not null,
  weight              numeric(20, 18) not null,
  ramp_percent        numeric(7, 4)   not null,
  full_target         numeric(24, 6)  not null,
  ramped              numeric(24, 6)  not null,
  computed            numeric(19, 0)  not null,
  amount              numeric(19, 0)  not null check (amount >= 0),
  offered             numeric(19, 0),
  adjusted            boolean         not null,
  steps               jsonb           not null,
  status              varchar(20)     not null check (status in
    ('PLANNED', 'ASKED', 'ACCEPTED', 'CONTESTED', 'SETTLED', 'NOT_ANSWERED', 'LEFT', 'WITHDRAWN')),
  sent_back           varchar(4000),
  proposal            numeric(19, 0),
  reason_code         varchar(40),
  evidence            varchar(4000),
  answered_at         timestamptz,
  settlement          varchar(20) check (settlement in ('ACCEPTED', 'KEPT', 'MET_BETWEEN', 'NOT_SETTLED')),
  settlement_comment  varchar(4000),
  settled_by          varchar(64),
  settled_at          timestamptz,
  version             bigint          not null default 0,
  unique (cycle_id, seller_id)
);
create index seller_target_status on seller_target (team_target_id, status);
create index seller_target_of_a_seller on seller_target (seller_id);

-- An amount in the reporting currency by the rate of a day; null where that rate is missing.
create function reporting.in_reporting_currency(amount numeric, from_currency text, on_day date) returns numeric
  language sql stable
  return case
    when from_currency = (select currency from reporting.reporting_currency) then amount
    else round(amount * (
      select rate from public.exchange_rate
      where currency = from_currency and valid_from <= on_day order by valid_from desc limit 1), 2)
  end;

-- What readers of figures may rely on. Every view has the column source; money is in the reporting currency, by the
-- rate of the day the deal closed, and null where that rate is missing.
create schema reporting;

-- The one currency of all figures, as configured; kept by the application.
create table reporting.reporting_currency (
  only_one  boolean primary key default true check (only_one),
  currency  char(3) not null
);
insert into reporting.reporting_currency (currency) values ('USD');

-- Nearest rank: the value at a zero-based place of the sorted list, which is the fraction of its length, rounded down.
create function reporting.nearest_rank(sorted integer[], fraction numeric) returns integer
  language sql immutable
  return sorted[floor(fraction * cardinality(sorted)) + 1];

create view reporting.opportunity as
  select o.source, o.id, o.owner_id, owner.name as owner, owner.manager_id, manager.name as manager,
    a.name as account, p.name as product, o.stage,
    o.stage not in ('WON', 'LOST') as open, o.stage = 'WON' as won, o.stage = 'LOST' as lost,
    o.engaged_on, o.closes_on, o.close_pushes,
    case when o.stage in ('WON', 'LOST') then to_char(o.closes_on, 'YYYY-"Q"Q') end as closed_quarter,
    case when o.stage in ('WON', 'LOST') then o.closes_on - o.engaged_on end as cycle_days,
    case when o.stage = 'WON' and o.currency = r.currency then o.amount
      when o.stage = 'WON' then round(o.amount * (
        select x.rate from exchange_rate x
        where x.currency = o.currency and x.valid_from <= o.closes_on order by x.valid_from desc limit 1), 2)
    end as won_value
  from opportunity o
    join person owner on owner.user_id = o.owner_id
    left join person manager on manager.user_id = owner.manager_id
    left join account a on a.source = o.source and a.id = o.account_id
    left join product p on p.source = o.source and p.id = o.product_id
    cross join reporting.reporting_currency r;

create view reporting.record_count as
  select source, 'opportunities' as records, count(*) as number from opportunity group by source
  union all select source, 'sellers', count(*) from person where role = 'SELLER' group by source
  union all select source, 'accounts', count(*) from account group by source
  union all select source, 'products', count(*) from product group by source;

create view reporting.stage as
  select source, stage, count(*) as opportunities from reporting.opportunity group by source, stage;

create view reporting.outcome as
  select source,
    count(*) filter (where open) as open,
    count(*) filter (where not open) as closed,
    count(*) filter (where won) as won,
    count(*) filter (where lost) as lost,
    round(count(*) filter (where won)::numeric / nullif(count(*) filter (where not open), 0), 6) as win_rate,
    coalesce(sum(won_value), 0) as won_value,
    round(avg(won_value), 4) as mean_won_value,
    percentile_cont(0.5) within group (order by won_value) as median_won_value,
    count(*) filter (where won and won_value is null) as won_without_rate
  from reporting.opportunity group by source;

create view reporting.cycle_days as
  select source, outcome, count(*) as n, min(cycle_days) as min,
    reporting.nearest_rank(array_agg(cycle_days order by cycle_days), 0.25) as p25,
    percentile_cont(0.5) within group (order by cycle_days) as median,
    round(avg(cycle_days), 4) as mean,
    reporting.nearest_rank(array_agg(cycle_days order by cycle_days), 0.75) as p75,
    reporting.nearest_rank(array_agg(cycle_days order by cycle_days), 0.9) as p90,
    max(cycle_days) as max
  from reporting.opportunity
    cross join lateral (values ('closed'), (case when won then 'won' else 'lost' end)) each (outcome)
  where cycle_days is not null
  group by source, outcome;

create view reporting.quarter as
  select source, closed_quarter as quarter,
    count(*) filter (where won) as won,
    count(*) filter (where lost) as lost,
    round(count(*) filter (where won)::numeric / count(*), 6) as win_rate,
    coalesce(sum(won_value), 0) as won_value
  from reporting.opportunity where not open group by source, closed_quarter;

create view reporting.manager as
  select source, manager_id, manager,
    count(*) as opportunities,
    count(*) filter (where won) as won,
    count(*) filter (where lost) as lost,
    count(*) filter (where stage = 'PROSPECTING') as prospecting,
    count(*) filter (where open and stage <> 'PROSPECTING') as qualified,
    round(count(*) filter (where won)::numeric / nullif(count(*) filter (where not open), 0), 6) as win_rate,
    coalesce(sum(won_value), 0) as won_value,
    round(avg(won_value), 4) as mean_won_value,
    percentile_cont(0.5) within group (order by cycle_days) filter (where won) as median_won_cycle_days
  from reporting.opportunity group by source, manager_id, manager;

create view reporting.manager_quarter as
  select source, manager_id, manager, closed_quarter as quarter,
    count(*) filter (where won) as won,
    coalesce(sum(won_value), 0) as won_value
  from reporting.opportunity where not open group by source, manager_id, manager, closed_quarter;

-- When and from which file each kind of records was last brought up to date.
create view reporting.freshness as
  select distinct on (source, kind) source, kind, finished_at as data_as_of, file_name, rows_read as rows
  from import_run where state = 'SUCCEEDED' and not dry_run
  order by source, kind, finished_at desc;

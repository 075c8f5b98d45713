-- The contract of each tool as the last file of a source named it: only another one is signed.
create table tool_contract_imported (
  source          varchar(40)   not null,
  tool_key        varchar(100)  not null,
  annual_cost     numeric(15,2) not null,
  licences        integer       not null,
  contract_from   date          not null,
  notice_on       date          not null,
  contract_until  date          not null,
  term_months     integer       not null,
  primary key (source, tool_key)
);

-- Tools that came from files are trained in, too; nobody is any more once they are retired.
insert into effect (id, subject, kind, target, state, detail, intended_at, tried_at, done_at)
select gen_random_uuid(), id::text, 'TOOL_MODULE', key, 'DONE', name, now(), now(), now()
from tool where status = 'IN_USE'
on conflict (subject, kind, target) do nothing;

-- Who used a tool is written like the ids of people.
with spelled as (
  select tool_key, day, user_name, trim(both '-' from regexp_replace(
      lower(regexp_replace(normalize(user_name, NFKD), '[\u0300-\u036f]', '', 'g')), '[^a-z0-9]+', '-', 'g')) as user_id
  from tool_usage),
moved as (
  delete from tool_usage u using spelled s
  where s.tool_key = u.tool_key and s.day = u.day and s.user_name = u.user_name
    and s.user_id not in ('', s.user_name)
  returning u.source, u.tool_key, u.day, s.user_id, u.actions)
insert into tool_usage (source, tool_key, user_name, day, actions)
select min(source), tool_key, user_id, day, max(actions) from moved group by tool_key, user_id, day
on conflict (tool_key, day, user_name) do update set actions = greatest(tool_usage.actions, excluded.actions);

-- What tells how a deal goes, where its source says so, and since when it is in its stage.
alter table opportunity
  add column last_activity_on date,
  add column contacts         integer check (contacts >= 0),
  add column stage_entered_on date;

update opportunity set stage_entered_on =
  case when stage in ('WON', 'LOST') then closes_on else coalesce(engaged_on, current_date) end;

-- How long deals were in the stages they have left.
create table opportunity_stay (
  opportunity_id varchar(100) not null references opportunity,
  stage          varchar(20)  not null,
  entered_on     date         not null,
  left_on        date         not null,
  primary key (opportunity_id, stage, entered_on)
);

-- What is known of a deal by the eight questions of the qualification, as it was answered last.
create table deal_qualification (
  opportunity_id varchar(100) primary key references opportunity,
  answers        jsonb        not null,
  version        bigint       not null
);

insert into deal_qualification (opportunity_id, answers, version)
select distinct on (opportunity_id) opportunity_id, seller_view -> 'meddpicc', 0
from deal_review where seller_view -> 'meddpicc' <> '{}'
order by opportunity_id, requested_at desc;

-- How a deal stood when its review was asked for.
alter table deal_review add column health jsonb;

-- What somebody was asked to do about a deal, and what they decided.
create table deal_attention (
  id             uuid         primary key,
  opportunity_id varchar(100) not null references opportunity,
  action         varchar(30)  not null,
  status         varchar(10)  not null,
  asked_at       timestamptz  not null,
  answer         jsonb,
  answered_by    varchar(64),
  answered_at    timestamptz,
  facts_then     varchar(500),
  owner_decision jsonb,
  version        bigint       not null
);
create unique index deal_attention_open on deal_attention (opportunity_id, action) where status = 'OPEN';
create index deal_attention_deal_idx on deal_attention (opportunity_id);

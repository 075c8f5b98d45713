-- Rounds of a review (R3): a decision keeps what it was given on, and is superseded instead of deleted.
alter table deal_review add column round integer not null default 1;
alter table deal_review add column view_wanted boolean not null default false;
alter table deal_review add column grounds jsonb;
alter table deal_review alter column round drop default, alter column view_wanted drop default;

alter table review_decision
  add column round         integer not null default 1,
  add column must_change   varchar(10),
  add column figures       jsonb,
  add column for_exception boolean not null default false,
  add column authority     varchar(200),
  add column taken_from    uuid references deal_review,
  add column ruling        jsonb,
  add column superseded_at timestamptz;
alter table review_decision alter column round drop default, alter column for_exception drop default;

alter table review_decision drop constraint review_decision_review_id_role_key;
create unique index review_decision_standing on review_decision (review_id, role) where superseded_at is null;

-- What the source said of the deal when it was approved, and until when the approval can be relied on.
alter table deal_review add column approved_deal jsonb, add column valid_until timestamptz;

-- A deal that was won while under review, without the review it needed, or on worse terms than approved.
create table deal_breach (
  id             uuid         primary key,
  opportunity_id varchar(100) not null references opportunity,
  review_id      uuid         references deal_review,
  kind           varchar(20)  not null,
  approved       jsonb,
  won            jsonb        not null,
  found_at       timestamptz  not null,
  what_happened  varchar(4000),
  what_is_done   varchar(4000),
  explained_by   varchar(64),
  explained_at   timestamptz,
  version        bigint       not null
);
create index deal_breach_deal_idx on deal_breach (opportunity_id);

create view reporting.breach as
  select o.source, o.closed_quarter as quarter, b.kind, count(*) as breaches,
    count(b.explained_at) as explained
  from deal_breach b join reporting.opportunity o on o.id = b.opportunity_id
  group by o.source, o.closed_quarter, b.kind;

-- What is needed to overcome an obstacle: somebody's task with a date.
create table deal_need (
  id         uuid         primary key,
  review_id  uuid         not null references deal_review,
  obstacle   varchar(500) not null,
  need       varchar(500) not null,
  owner_id   varchar(64)  not null,
  due        timestamptz  not null,
  status     varchar(10)  not null,
  outcome    varchar(2000),
  ended_by   varchar(64),
  ended_at   timestamptz,
  version    bigint       not null,
  unique (review_id, obstacle, need)
);

-- What seller and reviewers say to each other, with links to documents.
create table deal_comment (
  id         bigint generated always as identity primary key,
  review_id  uuid          not null references deal_review,
  author     varchar(64)   not null,
  words      varchar(4000) not null,
  link       varchar(2000),
  written_at timestamptz   not null
);
create index deal_comment_review_idx on deal_comment (review_id);

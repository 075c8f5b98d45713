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

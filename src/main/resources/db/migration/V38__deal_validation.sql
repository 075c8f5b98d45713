-- What operations confirmed or questioned of the seller's view, and the essence they wrote for the approvers.
create table deal_validation (
  id           bigint generated always as identity primary key,
  review_id    uuid          not null references deal_review,
  round        integer       not null,
  view         jsonb         not null,
  essence      varchar(4000) not null,
  checks       jsonb         not null,
  validated_by varchar(64)   not null,
  validated_at timestamptz   not null,
  answered_by  varchar(64),
  answered_at  timestamptz
);
create index deal_validation_review_idx on deal_validation (review_id);

-- Figures tell which of the declared ones operations have confirmed.
update deal_review set figures = figures || '{"confirmed": []}' where figures is not null;
update review_decision set figures = figures || '{"confirmed": []}' where figures is not null;
update deal_breach set approved = approved || '{"confirmed": []}' where approved is not null;
update deal_breach set won = won || '{"confirmed": []}';

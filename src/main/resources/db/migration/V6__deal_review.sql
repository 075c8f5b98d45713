create table deal_review (
  id                  uuid         primary key,
  opportunity_id      varchar(100) not null references opportunity,
  owner_id            varchar(64)  not null,
  manager_id          varchar(64),
  requester           varchar(64)  not null,
  request_id          varchar(100) not null,
  request_digest      varchar(100),
  process_instance_id varchar(64)  unique,
  status              varchar(20)  not null,
  terms               jsonb,
  figures             jsonb,
  seller_view         jsonb,
  route               jsonb,
  exception_reason    varchar(4000),
  requested_at        timestamptz  not null,
  ended_at            timestamptz,
  version             bigint       not null,
  unique (requester, request_id)
);

-- A deal is under at most one review, whoever asks at the same moment.
create unique index deal_review_open on deal_review (opportunity_id) where status = 'OPEN';

create table review_decision (
  id          bigint generated always as identity primary key,
  review_id   uuid          not null references deal_review,
  role        varchar(20)   not null,
  decided_by  varchar(64)   not null,
  answer      varchar(10)   not null,
  reason_code varchar(40),
  comment     varchar(2000),
  decided_at  timestamptz   not null,
  unique (review_id, role)
);

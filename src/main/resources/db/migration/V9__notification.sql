-- The one outbox: written with the step that has something to tell, mailed afterwards.
create table notification (
  id               uuid         primary key,
  key              varchar(255) not null unique,
  recipient        varchar(64)  not null,
  address          varchar(254),
  subject          text         not null,
  body             text         not null,
  link             text,
  created_at       timestamptz  not null,
  state            varchar(10)  not null check (state in ('WAITING', 'SENT', 'FAILED')),
  attempts         int          not null default 0,
  next_attempt_at  timestamptz  not null,
  sent_at          timestamptz,
  last_error       varchar(500),
  check ((state = 'SENT') = (sent_at is not null))
);
create index notification_due on notification (next_attempt_at) where state = 'WAITING';
create index notification_failed on notification (created_at) where state = 'FAILED';
create index notification_created on notification (created_at);
create index notification_recipient on notification (recipient, created_at);

-- What a late task was followed up with so far, and when it is looked at next: at first when it is due.
alter table open_step
  add column about        varchar(500),
  add column follow_up    smallint not null default 0,
  add column follow_up_at timestamptz;

update open_step set follow_up_at = due;

create index open_step_follow_up on open_step (follow_up_at);

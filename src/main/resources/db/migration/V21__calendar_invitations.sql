-- A notice can go to somebody without an account, and take an entry for the calendar along.
alter table notification
  add column told_address varchar(254),
  add column event_uid varchar(100),
  add column event_sequence int,
  add column event_cancelled boolean,
  add column event_day date,
  add column event_title varchar(200),
  add check (num_nonnulls(event_uid, event_sequence, event_cancelled, event_day, event_title) in (0, 5));

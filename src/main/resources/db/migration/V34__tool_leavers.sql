-- Whoever leaves is no part of those who are trained in a tool any more, whatever became of the training.
alter table tool_training drop constraint tool_training_state_check;
alter table tool_training add constraint tool_training_state_check
  check (state in ('PLANNED', 'CERTIFIED', 'MISSED', 'TAKEN_BACK', 'LEFT'));
create index tool_licence_person on tool_licence (user_id) where revoked_at is null;

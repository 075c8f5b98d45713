-- Who asked for what stands in the engine's history, in the variable "requester" of an instance.
create index act_hi_varinst_requester on act_hi_varinst (text_) where name_ = 'requester';

-- What people are asked within a request by instances of their own, by the key of that instance.
create view reporting.request_part as
  select review_id as request_id, id as part_id from deal_need
  union all select cycle_id, id from team_target
  union all select cycle_id, id from seller_target
  union all select new_hire_id, id from onboarding_item
  union all select request_id, id from tool_evaluation
  union all select request_id, id from tool_training
  union all select request_id, id from tool_survey;

-- On which days somebody was reminded of a task by a colleague; it goes with the task.
create table task_reminder (
  task_id varchar(64) not null references open_step on delete cascade,
  day     date        not null,
  primary key (task_id, day)
);

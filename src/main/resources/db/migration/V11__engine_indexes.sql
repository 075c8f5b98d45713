-- What the engine looks up with every completed task and every look for due jobs, and has no index for.
create index act_ru_task_parent on act_ru_task (parent_task_id_) where parent_task_id_ is not null;
create index act_ru_job_due on act_ru_job (duedate_, lock_exp_time_) where retries_ > 0 and suspension_state_ = 1;

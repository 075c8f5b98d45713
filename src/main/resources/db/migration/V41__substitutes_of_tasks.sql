-- Who may take a task besides its groups; who had it before they were away, who has it meanwhile, and until when that
-- was decided. What its model says of substitutes is written down when the task is created.
alter table open_step
  add column candidate_users varchar(64)[] not null default '{}',
  add column substitutable   boolean       not null default true,
  add column role_groups     varchar(64)[] not null default '{}',
  add column fallback_groups varchar(64)[] not null default '{sales-ops}',
  add column not_for         varchar(64)[] not null default '{}',
  add column absentee        varchar(64),
  add column stand_in        varchar(64),
  add column lent_groups     varchar(64)[] not null default '{}',
  add column lent_until      timestamptz;

update open_step set role_groups = candidate_groups, fallback_groups = candidate_groups
  where cardinality(candidate_groups) > 0;

update open_step set substitutable = false
  where task_key in ('userTask_agreeTheTarget', 'userTask_acknowledgeTheTarget', 'userTask_answerAsTheNewHire',
    'userTask_answerTheSurvey', 'userTask_keepTheLicence', 'userTask_scoreTheCandidates',
    'userTask_reconsiderTheRequest');

create index open_step_absentee on open_step (absentee) where absentee is not null;

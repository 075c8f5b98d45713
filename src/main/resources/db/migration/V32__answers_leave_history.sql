-- What people answered and scored is kept with the survey and the candidates; the history of the engine tells it to more
-- people than it is for. What an open step still shows stays until somebody answers.
with forgotten as (
  delete from act_hi_detail
  where (proc_def_key_ = 'tool-survey'
      and name_ in ('awareness', 'desire', 'knowledge', 'ability', 'reinforcement', 'comment'))
    or (proc_def_key_ = 'candidate-evaluation' and name_ = 'scores')
  returning bytearray_id_)
delete from act_ge_bytearray where id_ in (select bytearray_id_ from forgotten);

with forgotten as (
  delete from act_hi_varinst
  where id_ not in (select id_ from act_ru_variable)
    and ((proc_def_key_ = 'tool-survey'
        and name_ in ('awareness', 'desire', 'knowledge', 'ability', 'reinforcement', 'comment'))
      or (proc_def_key_ = 'candidate-evaluation' and name_ = 'scores'))
  returning bytearray_id_)
delete from act_ge_bytearray where id_ in (select bytearray_id_ from forgotten);

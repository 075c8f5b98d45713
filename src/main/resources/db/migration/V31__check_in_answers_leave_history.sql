-- What was said at check-ins is kept with the check-in; the history of the engine tells it to more people than it is for.
delete from act_hi_detail
where proc_def_key_ = 'onboarding-check-in'
  and name_ in ('workRating', 'learningRating', 'teamRating', 'words', 'needs');

delete from act_hi_varinst
where proc_def_key_ = 'onboarding-check-in'
  and name_ in ('workRating', 'learningRating', 'teamRating', 'words', 'needs');

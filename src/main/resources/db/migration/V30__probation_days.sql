-- After how many days probation ends, as the table said when the plan was made: a moved start moves the end along.
alter table new_hire add column probation_days integer check (probation_days > 0);
update new_hire set probation_days = 90 where status = 'PREPARED' and probation_until is not null;

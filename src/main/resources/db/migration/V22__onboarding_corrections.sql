-- IT was asked to create the account, and may have done so before it says so.
alter table account_order add column left_to_it boolean not null default false;

-- The start date of the row from which a file last hired or moved somebody.
alter table new_hire add column listed_start_date date;

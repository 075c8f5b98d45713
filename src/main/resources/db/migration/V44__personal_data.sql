-- Whose data was erased. Only who knows the old id can tell that it was theirs: then a file does not bring them back.
create table erased_person (
  pseudonym    varchar(64)   primary key,
  fingerprint  varchar(64)   not null,
  reason       varchar(1000) not null,
  erased_by    varchar(64)   not null,
  erased_at    timestamptz   not null
);

-- The numbers never change; who is no longer known by name is what erasure says.
create function refuse_to_change_published_numbers() returns trigger
  language plpgsql as $$
begin
  if current_setting('salesops.erasing', true) = 'yes'
      and to_jsonb(new) - '{seller_id,seller_name,made_by,reason}'::text[]
        = to_jsonb(old) - '{seller_id,seller_name,made_by,reason}'::text[] then
    return new;
  end if;
  raise exception 'Published targets never change: a new number needs a new version.';
end $$;

drop trigger target_version_never_changes on target_version;
create trigger target_version_never_goes
  before delete or truncate on target_version
  for each statement execute function refuse_to_change_published_targets();
create trigger target_version_never_changes
  before update on target_version
  for each row execute function refuse_to_change_published_numbers();

drop trigger published_target_never_changes on published_target;
create trigger published_target_never_goes
  before delete or truncate on published_target
  for each statement execute function refuse_to_change_published_targets();
create trigger published_target_never_changes
  before update on published_target
  for each row execute function refuse_to_change_published_numbers();

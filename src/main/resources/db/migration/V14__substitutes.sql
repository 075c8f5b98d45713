create index absence_substitute_idx on absence (substitute, absent_until);

-- A command's id is its sender's choice: the record says which command it was, so that a repeat after a crash is not taken for another.
alter table audit_events add column command text;

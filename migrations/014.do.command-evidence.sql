-- Which command a change was made by, written in the change's own transaction: when the process dies before the answer is kept,
-- the repeat finds that it was done.
alter table audit_events add column command_id uuid;
create index audit_by_command on audit_events (command_id) where command_id is not null;

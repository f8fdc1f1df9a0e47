-- One page holds a desk: two tabs or two devices of one interviewer do not both act.
alter table desks
  -- The page that sits at the desk; its heartbeat is the desk's. Null until somebody sat down.
  add column holder text constraint desk_holder_length check (char_length(holder) between 1 and 80),
  -- Its last connection went then; null while it has one.
  add column holder_left_at timestamptz,
  add constraint desk_left_had_a_holder check (holder_left_at is null or holder is not null);

-- People wait at a booth that its owner has paused for long: staff are alerted to that too.
alter table alerts drop constraint alert_kind_is_known;
alter table alerts add constraint alert_kind_is_known check (kind in
  ('absent_employer', 'long_pause', 'stuck_ring', 'long_wait', 'owed_outcome', 'one_in_room', 'media_gone', 'slow_database'));

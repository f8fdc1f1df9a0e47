-- An interview that both sides have left is an alert of its own.
alter table alerts drop constraint alert_kind_is_known;
alter table alerts add constraint alert_kind_is_known check (kind in (
  'absent_employer', 'long_pause', 'stuck_ring', 'long_wait', 'owed_outcome', 'one_in_room', 'nobody_in_room', 'media_gone', 'slow_database'
));

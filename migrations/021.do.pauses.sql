-- The centre stops the calls of a whole fair for a while. Its booths stay as they are; only a live fair calls anybody.
alter table fairs
  add column paused_at timestamptz,
  add column pause_reason text constraint fair_pause_reason_length check (char_length(pause_reason) between 1 and 120),
  add constraint fair_paused_is_live check (paused_at is null or status = 'live'),
  add constraint fair_pause_has_a_reason check ((paused_at is null) = (pause_reason is null));

-- Who paused a booth, and since when: what the centre stopped its owner does not start again.
alter table booths
  add column paused_at timestamptz,
  add column paused_by text constraint booth_paused_by_is_known check (paused_by in ('employer', 'center'));
update booths set paused_at = updated_at, paused_by = 'employer' where status = 'paused';
alter table booths
  add constraint booth_paused_says_since_when check ((status = 'paused') = (paused_at is not null)),
  add constraint booth_paused_says_by_whom check ((status = 'paused') = (paused_by is not null));

-- A booked time may be taken back by the centre too; its worker reads by whom.
alter table slots drop constraint slot_cancel_code_is_known;
alter table slots add constraint slot_cancel_code_is_known check (cancel_code in (
  'employer', 'center', 'fair_moved', 'desk_removed', 'booth_withdrawn', 'booth_closed', 'not_reached'
));

-- A fair that ends before a booked time is not a booth that stayed shut: its worker reads which.
alter table slots drop constraint slot_cancel_code_is_known;
alter table slots add constraint slot_cancel_code_is_known check (cancel_code in (
  'employer', 'center', 'fair_moved', 'desk_removed', 'booth_withdrawn', 'booth_closed', 'fair_over', 'not_reached'
));
-- Whether a booth stays shut is known after the time only.
update slots set cancel_code = 'fair_over' where cancel_code = 'not_reached' and updated_at < starts_at;

-- Booked people called to this desk since its last walk-in: the line's share (decision 0014) is counted by calls, and the claim reads it for nothing.
alter table desks add column booked_in_row integer not null default 0 constraint desk_booked_in_row_is_counted check (booked_in_row >= 0);
-- What stands before a booked time at its desk, free times too.
create index slot_by_desk on slots (desk_id, starts_at) where status <> 'cancelled';

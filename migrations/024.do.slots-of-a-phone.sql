-- Pairing asks at every claim whether a phone has a booked time soon, anywhere.
create index slot_kept_for_phone on slots (worker_account_id, starts_at) where status in ('booked', 'due');

-- A status changes all day, so no index knows it: a row that changes its status alone stays in its page and no index grows. What is open is
-- said by what is written once, when it ends.
drop index ticket_one_open_per_worker_and_booth;
create unique index ticket_one_open_per_worker_and_booth on tickets (booth_id, worker_id) where closed_at is null;
drop index ticket_open;
create index ticket_open on tickets (booth_id, place, number) where closed_at is null;
drop index ticket_waiting;
alter table tickets set (fillfactor = 70);

drop index interview_one_active_per_account;
create unique index interview_one_active_per_account on interviews (worker_account_id) where ended_at is null;
drop index interview_one_active_per_desk;
create unique index interview_one_active_per_desk on interviews (desk_id) where ended_at is null;
drop index interview_one_active_per_ticket;
create unique index interview_one_active_per_ticket on interviews (ticket_id) where ended_at is null;
drop index interview_one_active_per_worker;
create unique index interview_one_active_per_worker on interviews (worker_id) where ended_at is null;
alter table interviews set (fillfactor = 70);

-- A booth's few desks are found by its number.
drop index desk_ready;

-- The order in which a line is called, whole: with the place alone a claim read 32 people to call the first.
drop index ticket_open;
create index ticket_open on tickets (booth_id, place, number) where status <> 'closed';
drop index ticket_waiting;
create index ticket_waiting on tickets (booth_id, place, number) where status = 'waiting';

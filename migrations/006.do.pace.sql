-- The pace of a line is read from its latest interviews at every change of it.
create index interview_by_booth on interviews (booth_id, ring_started_at desc);

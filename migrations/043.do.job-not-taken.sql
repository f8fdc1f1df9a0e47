-- Whoever does not want a job that is offered says so: that is no dispute of the result. Until now they could only take it or call it wrong.
alter table outcomes drop constraint outcome_answer_is_known;
alter table outcomes add constraint outcome_answer_is_known check (worker_answer in ('confirmed', 'cannot_come', 'not_taken', 'disputed'));
alter table outcomes add constraint outcome_only_a_job_is_not_taken check (worker_answer is distinct from 'not_taken' or kind = 'hired');

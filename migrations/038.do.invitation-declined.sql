-- Whoever cannot come to the next round says so: that is no dispute of the result. Until now both were one answer, which read "cannot come".
alter table outcomes drop constraint outcome_answer_is_known;
alter table outcomes add constraint outcome_answer_is_known check (worker_answer in ('confirmed', 'cannot_come', 'disputed'));
update outcomes set worker_answer = 'cannot_come' where kind = 'next_round' and worker_answer = 'disputed' and dispute_handled_at is null;
alter table outcomes add constraint outcome_only_an_invitation_is_declined check (worker_answer is distinct from 'cannot_come' or kind = 'next_round');

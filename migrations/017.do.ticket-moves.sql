-- Tickets that somebody moves on: by the centre to another booth, by an interviewer to a colleague's desk or to another booth.
alter table tickets
  drop constraint ticket_close_reason_is_known,
  add constraint ticket_close_reason_is_known check (close_reason in (
    'interviewed', 'left', 'worker_no_show', 'employer_no_show', 'removed', 'not_reached', 'booth_closed', 'moved'
  )),
  -- The ticket that took its place at another booth.
  add column moved_to uuid references tickets,
  add constraint ticket_moved_has_a_successor check ((close_reason is not distinct from 'moved') = (moved_to is not null)),
  -- Only this desk calls it, while it works.
  add column desk_id uuid references desks;

alter table interviews
  drop constraint interview_end_reason_is_known,
  add constraint interview_end_reason_is_known check (end_reason in (
    'completed', 'declined', 'timed_out', 'desk_lost', 'worker_lost', 'removed', 'technical_failure', 'handed_over'
  ));

-- An interviewer sends the worker on to another booth; the worker decides.
create table referrals (
  interview_id uuid primary key references interviews on delete cascade,
  booth_id uuid not null references booths on delete cascade,
  worker_id uuid not null references workers,
  offered_by uuid not null references accounts,
  offered_at timestamptz not null default now(),
  answer text constraint referral_answer_is_known check (answer in ('accepted', 'declined')),
  answered_at timestamptz,
  ticket_id uuid references tickets,
  constraint referral_answer_has_a_time check ((answer is null) = (answered_at is null)),
  constraint referral_accepted_has_a_ticket check ((answer is not distinct from 'accepted') = (ticket_id is not null))
);
create index referral_by_worker on referrals (worker_id) where answer is null;

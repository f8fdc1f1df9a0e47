-- The live floor. Each promise is a named constraint, not only code.
create table desks (
  id uuid primary key default gen_random_uuid(),
  booth_id uuid not null references booths on delete cascade,
  account_id uuid not null references accounts,
  number integer not null,
  status text not null default 'closed'
    constraint desk_status_is_known check (status in ('closed', 'ready', 'ringing', 'interviewing', 'wrapping_up', 'paused', 'absent')),
  status_since timestamptz not null default now(),
  status_reason text,
  heartbeat_at timestamptz,
  version bigint not null default 0,
  -- A desk with interviews behind it stays as a row; adding the interviewer again brings it back.
  removed_at timestamptz,
  created_at timestamptz not null default now(),
  constraint desk_removed_is_closed check (removed_at is null or status = 'closed'),
  constraint desk_one_per_interviewer_and_booth unique (booth_id, account_id),
  constraint desk_number_is_unique_in_booth unique (booth_id, number)
);
create index desk_ready on desks (booth_id, status_since) where status = 'ready';
create index desk_by_account on desks (account_id);

create table tickets (
  id uuid primary key default gen_random_uuid(),
  fair_id uuid not null references fairs on delete cascade,
  booth_id uuid not null references booths on delete cascade,
  vacancy_id uuid references vacancies,
  worker_id uuid not null references workers,
  number integer not null,
  -- Order in the line. A recall goes to the front by a smaller place.
  place numeric not null,
  status text not null default 'waiting'
    constraint ticket_status_is_known check (status in ('waiting', 'away', 'ringing', 'missed', 'interviewing', 'closed')),
  close_reason text constraint ticket_close_reason_is_known check (close_reason in (
    'interviewed', 'left', 'worker_no_show', 'employer_no_show', 'removed', 'not_reached', 'booth_closed'
  )),
  missed_count smallint not null default 0,
  missed_until timestamptz,
  version bigint not null default 1,
  taken_at timestamptz not null default now(),
  closed_at timestamptz,
  constraint ticket_closed_has_a_reason check ((status = 'closed') = (close_reason is not null) and (status = 'closed') = (closed_at is not null)),
  constraint ticket_number_is_unique_in_booth unique (booth_id, number)
);
create unique index ticket_one_open_per_worker_and_booth on tickets (booth_id, worker_id) where status <> 'closed';
create index ticket_waiting on tickets (booth_id, place) where status = 'waiting';
create index ticket_open on tickets (booth_id, place) where status <> 'closed';
create index ticket_by_worker on tickets (worker_id, taken_at desc);
create index ticket_by_fair on tickets (fair_id);
-- Measured: the claim slows by 60 % in 15 s with default autovacuum on a busy floor.
alter table tickets set (autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_cost_delay = 0);
alter table desks set (autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_cost_delay = 0, fillfactor = 50);

create table interviews (
  id uuid primary key default gen_random_uuid(),
  fair_id uuid not null references fairs on delete cascade,
  booth_id uuid not null references booths on delete cascade,
  desk_id uuid not null references desks,
  ticket_id uuid not null references tickets,
  worker_id uuid not null references workers,
  vacancy_id uuid references vacancies,
  interviewer_account_id uuid not null references accounts,
  status text not null default 'ringing'
    constraint interview_status_is_known check (status in ('ringing', 'connecting', 'live', 'interrupted', 'ended')),
  end_reason text constraint interview_end_reason_is_known check (end_reason in (
    'completed', 'declined', 'timed_out', 'desk_lost', 'worker_lost', 'removed', 'technical_failure'
  )),
  -- What both sides use now: the lower of what they can.
  mode text not null default 'video' constraint interview_mode_is_known check (mode in ('video', 'audio', 'text')),
  -- Unguessable; the media server's room of this interview alone.
  room_name text not null constraint interview_room_is_unique unique,
  ring_started_at timestamptz not null default now(),
  ring_deadline_at timestamptz not null,
  ring_extended boolean not null default false,
  accepted_at timestamptz,
  live_at timestamptz,
  ended_at timestamptz,
  planned_seconds integer not null,
  -- The clock: seconds counted so far, and since when it runs (null while paused).
  clock_used_seconds numeric not null default 0,
  clock_running_since timestamptz,
  worker_present boolean not null default false,
  interviewer_present boolean not null default false,
  version bigint not null default 1,
  constraint interview_ended_has_a_reason check ((status = 'ended') = (end_reason is not null) and (status = 'ended') = (ended_at is not null))
);
create unique index interview_one_active_per_worker on interviews (worker_id) where status <> 'ended';
create unique index interview_one_active_per_desk on interviews (desk_id) where status <> 'ended';
create unique index interview_one_active_per_ticket on interviews (ticket_id) where status <> 'ended';
create index interview_by_fair on interviews (fair_id, ring_started_at desc);
create index interview_by_desk on interviews (desk_id, ring_started_at desc);
create index interview_by_worker on interviews (worker_id, ring_started_at desc);
alter table interviews set (autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_cost_delay = 0);

-- Every step on the ladder video -> audio -> text and back, with who took it.
create table interview_rungs (
  id bigint generated always as identity primary key,
  interview_id uuid not null references interviews on delete cascade,
  mode text not null constraint rung_mode_is_known check (mode in ('video', 'audio', 'text')),
  chosen_by text not null constraint rung_chooser_is_known check (chosen_by in ('worker', 'interviewer', 'system')),
  reason text,
  at timestamptz not null default clock_timestamp()
);
create index rung_by_interview on interview_rungs (interview_id, id);

create table interview_messages (
  -- Made by the sender, so that a repeated send is one message.
  id uuid primary key,
  interview_id uuid not null references interviews on delete cascade,
  sequence integer not null,
  author text not null constraint message_author_is_known check (author in ('worker', 'interviewer')),
  body text not null constraint message_length check (char_length(body) between 1 and 2000),
  sent_at timestamptz not null default clock_timestamp(),
  constraint message_sequence_is_unique unique (interview_id, sequence)
);

create table outcomes (
  interview_id uuid primary key references interviews on delete cascade,
  kind text not null constraint outcome_kind_is_known check (kind in (
    'hired', 'next_round', 'shortlisted', 'needs_training', 'not_suitable', 'declined', 'no_show', 'technical_failure'
  )),
  reason text,
  next_step_at timestamptz,
  next_step_place text,
  bring_documents boolean not null default false,
  message_to_worker text not null default '',
  -- Only the employer that wrote them may read the next two.
  private_note text not null default '',
  rating smallint constraint outcome_rating_is_bounded check (rating between 1 and 5),
  recorded_by uuid not null references accounts,
  recorded_at timestamptz not null default now(),
  worker_answer text constraint outcome_answer_is_known check (worker_answer in ('confirmed', 'disputed')),
  worker_answer_text text,
  worker_answered_at timestamptz,
  version integer not null default 1,
  constraint outcome_not_suitable_has_a_reason check (kind <> 'not_suitable' or reason is not null),
  constraint outcome_next_round_has_a_place check (kind <> 'next_round' or (next_step_at is not null and next_step_place is not null))
);

create table outcome_revisions (
  id bigint generated always as identity primary key,
  interview_id uuid not null references interviews on delete cascade,
  version integer not null,
  kind text not null,
  reason text,
  next_step_at timestamptz,
  next_step_place text,
  changed_by uuid not null references accounts,
  changed_at timestamptz not null default now()
);

-- A ticket that was not reached leaves a call to make, for the employer and the centre.
create table call_backs (
  ticket_id uuid primary key references tickets on delete cascade,
  fair_id uuid not null references fairs on delete cascade,
  booth_id uuid not null references booths on delete cascade,
  worker_id uuid not null references workers,
  done_at timestamptz,
  done_by uuid references accounts,
  created_at timestamptz not null default now()
);
create index call_back_by_fair on call_backs (fair_id);

-- Signed notices of the media server, each handled once.
create table media_events (
  id text primary key,
  received_at timestamptz not null default now()
);

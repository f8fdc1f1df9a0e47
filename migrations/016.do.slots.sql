-- Booked interview times. What must never overlap is refused here, whatever the code in front of it does.
create table slots (
  id uuid primary key default gen_random_uuid(),
  fair_id uuid not null references fairs on delete cascade,
  employer_id uuid not null references employers,
  -- Null once the booth was withdrawn: whoever had booked still reads why.
  booth_id uuid references booths on delete set null,
  desk_id uuid references desks on delete set null,
  -- The begin of the fair that these times were set for: a fair that moves takes its slots along by the difference.
  fair_starts_at timestamptz not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  moved_from timestamptz,
  status text not null default 'free'
    constraint slot_status_is_known check (status in ('free', 'offered', 'booked', 'due', 'over', 'cancelled')),
  worker_id uuid references workers,
  -- Several workers may share one account and one phone, which rings for one of them at a time.
  worker_account_id uuid references accounts,
  ticket_id uuid references tickets on delete set null,
  -- Until when an offer waits for its answer.
  answer_by timestamptz,
  -- Until when the desk is kept for a worker whose time has come.
  held_until timestamptz,
  cancel_code text constraint slot_cancel_code_is_known check (cancel_code in (
    'employer', 'fair_moved', 'desk_removed', 'booth_withdrawn', 'booth_closed', 'not_reached'
  )),
  cancel_reason text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint slot_ends_after_it_begins check (ends_at > starts_at),
  constraint slot_taken_has_a_worker check (status = 'cancelled' or (status = 'free') = (worker_id is null)),
  constraint slot_worker_has_an_account check ((worker_id is null) = (worker_account_id is null)),
  constraint slot_offered_waits_for_an_answer check ((status = 'offered') = (answer_by is not null)),
  constraint slot_due_has_a_ticket check (status <> 'due' or (ticket_id is not null and held_until is not null)),
  constraint slot_cancelled_says_why check ((status = 'cancelled') = (cancel_code is not null)),
  -- Deferrable, so that all slots of a fair can move together past each other's old times.
  constraint slot_of_one_desk_does_not_overlap
    exclude using gist (desk_id with =, tstzrange(starts_at, ends_at) with &&) where (status <> 'cancelled') deferrable,
  constraint slot_of_one_phone_does_not_overlap
    exclude using gist (worker_account_id with =, tstzrange(starts_at, ends_at) with &&) where (status in ('offered', 'booked')) deferrable
);
create unique index slot_one_per_worker_and_booth on slots (booth_id, worker_id) where status in ('offered', 'booked');
-- Pairing asks at every claim whether a desk has an appointment soon.
create index slot_kept_at_desk on slots (desk_id, starts_at) where status in ('booked', 'due');
create index slot_by_booth on slots (booth_id, starts_at);
create index slot_by_fair on slots (fair_id);
create index slot_by_worker on slots (worker_id, starts_at desc);

-- Who asked to be told when a time at a booth becomes free, in this order.
create table slot_wishes (
  booth_id uuid not null references booths on delete cascade,
  worker_id uuid not null references workers on delete cascade,
  created_at timestamptz not null default clock_timestamp(),
  constraint slot_wish_one_per_worker_and_booth primary key (booth_id, worker_id)
);

-- Who was asked about a freed slot and what became of it: nobody is asked twice about one time.
create table slot_offers (
  slot_id uuid not null references slots on delete cascade,
  worker_id uuid not null references workers on delete cascade,
  made_at timestamptz not null default now(),
  answer text constraint slot_answer_is_known check (answer in ('accepted', 'declined', 'expired', 'withdrawn')),
  primary key (slot_id, worker_id)
);

-- Those who wait read that somebody's booked time has come.
alter table ticket_moves drop constraint ticket_move_cause_is_known;
alter table ticket_moves add constraint ticket_move_cause_is_known
  check (cause in ('rule', 'referred', 'booked', 'lost_place', 'must_leave', 'mistake', 'other'));

-- What the live floor knows about processes that die and people who do not come back.

-- Server processes that run. Each says so every few seconds; one that stops saying so holds nobody's presence any more.
create table nodes (
  id uuid primary key,
  seen_at timestamptz not null default now()
);

alter table interviews
  -- The process that holds the connection behind each presence.
  add column worker_node_id uuid,
  add column interviewer_node_id uuid,
  -- Since when a side of a running interview is not there; null while it is.
  add column worker_absent_since timestamptz,
  add column interviewer_absent_since timestamptz,
  -- Several workers may share one account and one phone, which rings for one of them at a time.
  add column worker_account_id uuid references accounts,
  -- They talked, or the worker did not come: the interviewer says how it ended. Not so when the worker is back in the line.
  add column outcome_due boolean not null generated always as (
    status = 'ended' and accepted_at is not null and (live_at is not null or coalesce(end_reason, '') in ('completed', 'worker_lost'))
  ) stored;
update interviews set worker_account_id = workers.account_id from workers where workers.id = interviews.worker_id;
create unique index interview_one_active_per_account on interviews (worker_account_id) where status <> 'ended';

-- A call that a worker asked for, because the booth's line took nobody more: it has no ticket.
alter table call_backs
  drop constraint call_backs_pkey,
  add column id uuid not null default gen_random_uuid() primary key,
  -- What the worker wanted to talk about.
  add column vacancy_id uuid references vacancies,
  -- Why no ticket could be taken.
  add column cause text constraint call_back_cause_is_known check (cause in (
    'line_too_long', 'line_full', 'fair_full', 'booth_closed', 'fair_closing'
  )),
  -- The worker took the wish back.
  add column withdrawn_at timestamptz,
  add constraint call_back_one_per_ticket unique (ticket_id),
  add constraint call_back_has_a_ticket_or_a_cause check ((ticket_id is null) = (cause is not null)),
  add constraint call_back_taken_back_was_asked_for check (withdrawn_at is null or (ticket_id is null and done_at is null));
alter table call_backs alter column ticket_id drop not null;
create unique index call_back_one_asked_per_worker_and_booth on call_backs (booth_id, worker_id) where ticket_id is null;
create index call_back_by_worker on call_backs (worker_id);

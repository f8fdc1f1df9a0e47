-- A company's own number: staff call it when its booth stands empty.
alter table employers
  add column phone_number text,
  add constraint employer_phone_is_e164 check (phone_number ~ '^\+84[0-9]{9,10}$');

alter table fairs
  -- How long people wait at an empty booth before they are told so.
  add column tell_absence_seconds integer not null default 300,
  -- No time before this counts for an alert: the fair was made, or the whole installation came back.
  add column watched_since timestamptz not null default now(),
  add constraint fair_tell_absence_is_bounded check (tell_absence_seconds between 60 and 3600);

-- Since when nobody is at the booth, once those who wait have been told.
alter table booths add column told_absent_since timestamptz;

-- The upper end of the range that was shown with the ticket; null when none could be worked out.
alter table tickets add column told_until timestamptz;

-- What each process sees of the parts it needs.
alter table nodes
  add column media_lost_since timestamptz,
  add column slow_since timestamptz;

create table alerts (
  id uuid primary key default gen_random_uuid(),
  fair_id uuid not null references fairs on delete cascade,
  kind text not null,
  -- The booth, the interview, or the fair itself.
  subject_id uuid not null,
  booth_id uuid references booths on delete cascade,
  interview_id uuid references interviews on delete cascade,
  -- When its cause began.
  since timestamptz not null,
  opened_at timestamptz not null default now(),
  told_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid references accounts,
  note text,
  closed_at timestamptz,
  closed_reason text,
  constraint alert_kind_is_known check (kind in
    ('absent_employer', 'stuck_ring', 'long_wait', 'owed_outcome', 'one_in_room', 'media_gone', 'slow_database')),
  constraint alert_closed_has_a_reason check ((closed_at is null) = (closed_reason is null)),
  constraint alert_closed_reason_is_known check (closed_reason in ('cause_ended', 'fair_over')),
  constraint alert_acknowledged_by_somebody check ((acknowledged_at is null) = (acknowledged_by is null))
);
create unique index alert_one_open_per_subject on alerts (kind, subject_id) where closed_at is null;
create index alert_by_fair on alerts (fair_id, opened_at desc);
create index alert_by_booth on alerts (booth_id);
create index alert_by_interview on alerts (interview_id);

-- Who signs in, and how. Table and column names of the sign-in library are mapped in server/src/features/accounts/auth.ts.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- Search ignores diacritics and đ/d; immutable so that it can be indexed. The dictionary is named, so search_path cannot change it.
create function fold_text(value text) returns text
  language sql immutable parallel safe strict
  return lower(translate(public.unaccent('public.unaccent'::regdictionary, value), 'đĐ', 'dd'));

create table accounts (
  id uuid primary key default gen_random_uuid(),
  kind text not null constraint account_kind_is_known check (kind in ('worker', 'employer', 'staff')),
  name text not null,
  -- Accounts without an e-mail carry <id>@phone.invalid: the library wants one for everybody.
  email text not null constraint account_email_is_unique unique,
  email_verified boolean not null default false,
  phone_number text constraint account_phone_is_unique unique
    constraint account_phone_is_e164 check (phone_number ~ '^\+84[0-9]{9}$'),
  image text,
  two_factor_enabled boolean not null default false,
  is_demo boolean not null default false,
  blocked_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sessions (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  token text not null constraint session_token_is_unique unique,
  -- The worker this sign-in acts for: one account may hold several.
  worker_id uuid,
  -- Set when a paper slip opened the sign-in: using the slip again ends it.
  slip_id uuid,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_by_account on sessions (account_id);

-- Password hashes, one row per way of signing in.
create table credentials (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  provider_id text not null,
  provider_account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  scope text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index credential_by_account on credentials (account_id);

create table verifications (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_by_identifier on verifications (identifier);

create table two_factors (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);
create index two_factor_by_account on two_factors (account_id);

-- One-time codes for phones: ours, because the library's plugin stores the code in plain text.
create table sign_in_codes (
  id uuid primary key default gen_random_uuid(),
  phone_number text not null,
  code_hash text not null,
  tries_left smallint not null default 5,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);
create index sign_in_code_by_phone on sign_in_codes (phone_number, created_at desc);

-- What the code sender delivered when DEMO is on. Never written otherwise.
create table demo_messages (
  id bigint generated always as identity primary key,
  recipient text not null,
  body text not null,
  created_at timestamptz not null default now()
);

create table centers (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  province_code text not null,
  phone_number text,
  created_at timestamptz not null default now()
);

create table halls (
  id uuid primary key default gen_random_uuid(),
  center_id uuid not null references centers,
  name text not null,
  commune_code text not null,
  address text not null default '',
  device_count integer not null constraint hall_has_devices check (device_count between 1 and 200),
  is_demo boolean not null default false,
  created_at timestamptz not null default now()
);

create table staff_seats (
  account_id uuid primary key references accounts on delete cascade,
  center_id uuid not null references centers,
  role text not null constraint staff_role_is_known check (role in ('administrator', 'moderator', 'hall_operator', 'viewer')),
  hall_id uuid references halls,
  created_at timestamptz not null default now(),
  constraint hall_operator_has_a_hall check (role <> 'hall_operator' or hall_id is not null)
);

-- Every change with who, what and why; no personal data in detail.
create table audit_events (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor_account_id uuid,
  actor_kind text not null constraint audit_actor_is_known check (actor_kind in ('worker', 'employer', 'staff', 'system')),
  action text not null,
  subject_type text not null,
  subject_id uuid not null,
  reason text,
  detail jsonb not null default '{}'
);
create index audit_by_subject on audit_events (subject_type, subject_id, id);

-- A repeated command answers what it answered the first time.
create table command_receipts (
  account_id uuid not null references accounts on delete cascade,
  command_id uuid not null,
  command text not null,
  reply jsonb not null,
  created_at timestamptz not null default now(),
  primary key (account_id, command_id)
);
create index command_receipt_by_age on command_receipts (created_at);

-- Timers. Claimed with skip locked, so any number of nodes may look; they survive a restart.
create table deadlines (
  id bigint generated always as identity primary key,
  kind text not null,
  subject_id uuid not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  constraint deadline_one_per_subject unique (kind, subject_id)
);
create index deadline_by_due on deadlines (due_at);
alter table deadlines set (autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_cost_delay = 0);

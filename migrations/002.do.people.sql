-- Uploaded files: CV and permission documents. Checked by content, not by name; at most 10 MB.
create table files (
  id uuid primary key default gen_random_uuid(),
  purpose text not null constraint file_purpose_is_known check (purpose in ('cv', 'permission_document')),
  uploaded_by uuid not null references accounts on delete cascade,
  name text not null,
  media_type text not null,
  size integer not null constraint file_size_is_bounded check (size between 1 and 10485760),
  sha256 text not null,
  content bytea not null,
  created_at timestamptz not null default now()
);
alter table files alter column content set storage external;

create table workers (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts,
  full_name text not null constraint worker_name_length check (char_length(full_name) between 1 and 120),
  birth_date date,
  sex text constraint worker_sex_is_known check (sex in ('female', 'male')),
  -- A contact number; not unique: one phone may serve several workers.
  phone_number text,
  province_code text,
  commune_code text,
  -- Answers of the versioned form that an employer may see (education, qualification, job wanted, experience ...).
  form_version integer not null,
  answers jsonb not null default '{}',
  -- Ethnicity, priority groups and citizen ID: encrypted with SENSITIVE_KEY, never on an employer's screen.
  sensitive_encrypted bytea,
  identity_number_hash text constraint worker_identity_is_unique unique,
  cv_file_id uuid references files on delete set null,
  profile_completed_at timestamptz,
  registered_by uuid references accounts,
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index worker_by_account on workers (account_id);
create index worker_by_name on workers using gin (fold_text(full_name) gin_trgm_ops);
alter table sessions add constraint session_worker_exists foreign key (worker_id) references workers on delete cascade;

create table consents (
  id uuid primary key default gen_random_uuid(),
  worker_id uuid not null references workers on delete cascade,
  purpose text not null constraint consent_purpose_is_known check (purpose in ('matching', 'statistics')),
  text_version integer not null,
  channel text not null constraint consent_channel_is_known check (channel in ('web', 'staff')),
  recorded_by uuid not null references accounts,
  given_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
create index consent_by_worker on consents (worker_id);

-- A paper slip that signs a worker in. Eight letters and digits, stored as a keyed hash.
create table slips (
  id uuid primary key default gen_random_uuid(),
  worker_id uuid not null references workers on delete cascade,
  code_hash text not null constraint slip_code_is_unique unique,
  issued_by uuid not null references accounts,
  issued_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  used_count integer not null default 0,
  last_used_at timestamptz
);
create index slip_by_worker on slips (worker_id);
alter table sessions add constraint session_slip_exists foreign key (slip_id) references slips on delete set null;

create table employers (
  id uuid primary key default gen_random_uuid(),
  center_id uuid not null references centers,
  name text not null constraint employer_name_length check (char_length(name) between 1 and 160),
  short_name text not null constraint employer_short_name_length check (char_length(short_name) between 1 and 60),
  registration_number text constraint employer_registration_is_unique unique
    constraint employer_registration_shape check (registration_number ~ '^[0-9]{10}(-[0-9]{3})?$'),
  industry text,
  province_code text,
  commune_code text,
  address text not null default '',
  introduction text not null default '',
  -- Needed to recruit workers for jobs abroad.
  labour_export_licence text,
  permission_document_id uuid references files on delete set null,
  status text not null default 'invited'
    constraint employer_status_is_known check (status in ('invited', 'submitted', 'approved', 'rejected')),
  status_reason text,
  decided_by uuid references accounts,
  decided_at timestamptz,
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint employer_approved_is_complete check (
    status <> 'approved' or (registration_number is not null and permission_document_id is not null)
  )
);

create table employer_seats (
  account_id uuid primary key references accounts on delete cascade,
  employer_id uuid not null references employers,
  role text not null constraint employer_role_is_known check (role in ('owner', 'interviewer')),
  removed_at timestamptz,
  created_at timestamptz not null default now()
);
create index employer_seat_by_employer on employer_seats (employer_id);

create table employer_invitations (
  id uuid primary key default gen_random_uuid(),
  employer_id uuid not null references employers,
  email text not null,
  name text not null default '',
  role text not null constraint invitation_role_is_known check (role in ('owner', 'interviewer')),
  token_hash text not null constraint invitation_token_is_unique unique,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  created_by uuid not null references accounts,
  created_at timestamptz not null default now()
);
create index invitation_by_employer on employer_invitations (employer_id);

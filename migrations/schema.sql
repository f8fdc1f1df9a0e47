-- Written by `pnpm generate:schema` from the migrations, to read and to compare: never run, not edited by hand.

create extension btree_gist;
create extension pg_trgm;
create extension unaccent;

CREATE OR REPLACE FUNCTION public.fold_text(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(translate(unaccent('unaccent'::regdictionary, value), 'đĐ'::text, 'dd'::text));

CREATE OR REPLACE FUNCTION public.fold_vacancy_text()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select fold_text(concat_ws(' ', new.title, new.search_words, employers.name, employers.short_name)) into new.search_text
  from employers where employers.id = new.employer_id;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.refold_vacancies_of_employer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update vacancies set search_words = search_words where employer_id = new.id;
  return null;
end $function$;

create table accounts (
  id uuid not null default gen_random_uuid(),
  kind text not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  phone_number text,
  image text,
  two_factor_enabled boolean not null default false,
  is_demo boolean not null default false,
  blocked_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  must_change_password boolean not null default false,
  constraint accounts_pkey PRIMARY KEY (id),
  constraint account_email_is_unique UNIQUE (email),
  constraint account_phone_is_unique UNIQUE (phone_number),
  constraint account_kind_is_known CHECK ((kind = ANY (ARRAY['worker'::text, 'employer'::text, 'staff'::text]))),
  constraint account_phone_is_e164 CHECK ((phone_number ~ '^\+84[0-9]{9}$'::text))
);

create table alerts (
  id uuid not null default gen_random_uuid(),
  fair_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  booth_id uuid,
  interview_id uuid,
  since timestamp with time zone not null,
  opened_at timestamp with time zone not null default now(),
  told_at timestamp with time zone,
  acknowledged_at timestamp with time zone,
  acknowledged_by uuid,
  note text,
  closed_at timestamp with time zone,
  closed_reason text,
  constraint alerts_pkey PRIMARY KEY (id),
  constraint alerts_acknowledged_by_fkey FOREIGN KEY (acknowledged_by) REFERENCES accounts(id),
  constraint alerts_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES booths(id) ON DELETE CASCADE,
  constraint alerts_fair_id_fkey FOREIGN KEY (fair_id) REFERENCES fairs(id) ON DELETE CASCADE,
  constraint alerts_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES interviews(id) ON DELETE CASCADE,
  constraint alert_acknowledged_by_somebody CHECK (((acknowledged_at IS NULL) = (acknowledged_by IS NULL))),
  constraint alert_closed_has_a_reason CHECK (((closed_at IS NULL) = (closed_reason IS NULL))),
  constraint alert_closed_reason_is_known CHECK ((closed_reason = ANY (ARRAY['cause_ended'::text, 'fair_over'::text]))),
  constraint alert_kind_is_known CHECK ((kind = ANY (ARRAY['absent_employer'::text, 'long_pause'::text, 'stuck_ring'::text, 'long_wait'::text, 'owed_outcome'::text, 'one_in_room'::text, 'nobody_in_room'::text, 'media_gone'::text, 'slow_database'::text])))
);
CREATE INDEX alert_by_booth ON public.alerts USING btree (booth_id);
CREATE INDEX alert_by_fair ON public.alerts USING btree (fair_id, opened_at DESC);
CREATE INDEX alert_by_interview ON public.alerts USING btree (interview_id);
CREATE UNIQUE INDEX alert_one_open_per_subject ON public.alerts USING btree (kind, subject_id) WHERE (closed_at IS NULL);

create table audit_events (
  id bigint not null generated always as identity,
  at timestamp with time zone not null default clock_timestamp(),
  actor_account_id uuid,
  actor_kind text not null,
  action text not null,
  subject_type text not null,
  subject_id uuid not null,
  reason text,
  detail jsonb not null default '{}'::jsonb,
  command_id uuid,
  command text,
  constraint audit_events_pkey PRIMARY KEY (id),
  constraint audit_actor_is_known CHECK ((actor_kind = ANY (ARRAY['worker'::text, 'employer'::text, 'staff'::text, 'system'::text])))
);
CREATE INDEX audit_by_command ON public.audit_events USING btree (command_id) WHERE (command_id IS NOT NULL);
CREATE INDEX audit_by_subject ON public.audit_events USING btree (subject_type, subject_id, id);

create table booth_vacancies (
  booth_id uuid not null,
  vacancy_id uuid not null,
  "position" integer not null,
  constraint booth_vacancies_pkey PRIMARY KEY (booth_id, vacancy_id),
  constraint booth_vacancies_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES booths(id) ON DELETE CASCADE,
  constraint booth_vacancies_vacancy_id_fkey FOREIGN KEY (vacancy_id) REFERENCES vacancies(id)
);
CREATE INDEX booth_vacancy_by_vacancy ON public.booth_vacancies USING btree (vacancy_id);

create table booths (
  id uuid not null default gen_random_uuid(),
  fair_id uuid not null,
  employer_id uuid not null,
  number integer not null,
  status text not null default 'preparing'::text,
  status_reason text,
  headline text not null default ''::text,
  introduction text not null default ''::text,
  line_capacity integer not null default 60,
  next_ticket_number integer not null default 1,
  line_version bigint not null default 0,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  told_absent_since timestamp with time zone,
  paused_at timestamp with time zone,
  paused_by text,
  constraint booths_pkey PRIMARY KEY (id),
  constraint booth_number_is_unique_in_fair UNIQUE (fair_id, number),
  constraint booth_one_per_employer_and_fair UNIQUE (fair_id, employer_id),
  constraint booths_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employers(id),
  constraint booths_fair_id_fkey FOREIGN KEY (fair_id) REFERENCES fairs(id) ON DELETE CASCADE,
  constraint booth_line_capacity_is_bounded CHECK (((line_capacity >= 1) AND (line_capacity <= 1000))),
  constraint booth_number_is_positive CHECK ((number > 0)),
  constraint booth_paused_by_is_known CHECK ((paused_by = ANY (ARRAY['employer'::text, 'center'::text]))),
  constraint booth_paused_says_by_whom CHECK (((status = 'paused'::text) = (paused_by IS NOT NULL))),
  constraint booth_paused_says_since_when CHECK (((status = 'paused'::text) = (paused_at IS NOT NULL))),
  constraint booth_status_is_known CHECK ((status = ANY (ARRAY['preparing'::text, 'open'::text, 'paused'::text, 'closed'::text])))
) with (autovacuum_analyze_scale_factor=0, autovacuum_analyze_threshold=1000, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=5000, fillfactor=50);
CREATE INDEX booth_by_employer ON public.booths USING btree (employer_id);

create table call_backs (
  ticket_id uuid,
  fair_id uuid not null,
  booth_id uuid not null,
  worker_id uuid not null,
  done_at timestamp with time zone,
  done_by uuid,
  created_at timestamp with time zone not null default now(),
  note text not null default ''::text,
  id uuid not null default gen_random_uuid(),
  vacancy_id uuid,
  cause text,
  withdrawn_at timestamp with time zone,
  constraint call_backs_pkey PRIMARY KEY (id),
  constraint call_back_one_per_ticket UNIQUE (ticket_id),
  constraint call_backs_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES booths(id) ON DELETE CASCADE,
  constraint call_backs_done_by_fkey FOREIGN KEY (done_by) REFERENCES accounts(id),
  constraint call_backs_fair_id_fkey FOREIGN KEY (fair_id) REFERENCES fairs(id) ON DELETE CASCADE,
  constraint call_backs_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE,
  constraint call_backs_vacancy_id_fkey FOREIGN KEY (vacancy_id) REFERENCES vacancies(id),
  constraint call_backs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint call_back_cause_is_known CHECK ((cause = ANY (ARRAY['line_too_long'::text, 'line_full'::text, 'fair_full'::text, 'booth_closed'::text, 'fair_closing'::text]))),
  constraint call_back_done_has_a_caller CHECK (((done_at IS NULL) = (done_by IS NULL))),
  constraint call_back_has_a_ticket_or_a_cause CHECK (((ticket_id IS NULL) = (cause IS NOT NULL))),
  constraint call_back_note_is_bounded CHECK ((char_length(note) <= 300)),
  constraint call_back_taken_back_was_asked_for CHECK (((withdrawn_at IS NULL) OR ((ticket_id IS NULL) AND (done_at IS NULL))))
);
CREATE INDEX call_back_by_booth ON public.call_backs USING btree (booth_id);
CREATE INDEX call_back_by_fair ON public.call_backs USING btree (fair_id);
CREATE INDEX call_back_by_worker ON public.call_backs USING btree (worker_id);
CREATE UNIQUE INDEX call_back_one_asked_per_worker_and_booth ON public.call_backs USING btree (booth_id, worker_id) WHERE (ticket_id IS NULL);

create table centers (
  id uuid not null default gen_random_uuid(),
  name text not null,
  province_code text not null,
  phone_number text,
  created_at timestamp with time zone not null default now(),
  constraint centers_pkey PRIMARY KEY (id)
);

create table command_receipts (
  account_id uuid not null,
  command_id uuid not null,
  command text not null,
  reply jsonb not null,
  created_at timestamp with time zone not null default now(),
  constraint command_receipts_pkey PRIMARY KEY (account_id, command_id),
  constraint command_receipts_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX command_receipt_by_age ON public.command_receipts USING btree (created_at);

create table consents (
  id uuid not null default gen_random_uuid(),
  worker_id uuid not null,
  purpose text not null,
  text_version integer not null,
  channel text not null,
  recorded_by uuid not null,
  given_at timestamp with time zone not null default now(),
  withdrawn_at timestamp with time zone,
  constraint consents_pkey PRIMARY KEY (id),
  constraint consents_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts(id),
  constraint consents_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES workers(id) ON DELETE CASCADE,
  constraint consent_channel_is_known CHECK ((channel = ANY (ARRAY['web'::text, 'staff'::text]))),
  constraint consent_purpose_is_known CHECK ((purpose = ANY (ARRAY['matching'::text, 'statistics'::text])))
);
CREATE INDEX consent_by_worker ON public.consents USING btree (worker_id);

create table credentials (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  provider_id text not null,
  provider_account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  scope text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint credentials_pkey PRIMARY KEY (id),
  constraint credentials_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX credential_by_account ON public.credentials USING btree (account_id);

create table deadlines (
  id bigint not null generated always as identity,
  kind text not null,
  subject_id uuid not null,
  due_at timestamp with time zone not null,
  attempts integer not null default 0,
  constraint deadlines_pkey PRIMARY KEY (id),
  constraint deadline_one_per_subject UNIQUE (kind, subject_id)
) with (autovacuum_analyze_scale_factor=0, autovacuum_analyze_threshold=5000, autovacuum_vacuum_cost_delay=0, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=500);
CREATE INDEX deadline_by_due ON public.deadlines USING btree (due_at);

create table demo_messages (
  id bigint not null generated always as identity,
  recipient text not null,
  body text not null,
  created_at timestamp with time zone not null default now(),
  constraint demo_messages_pkey PRIMARY KEY (id)
);

create table desks (
  id uuid not null default gen_random_uuid(),
  booth_id uuid not null,
  account_id uuid not null,
  number integer not null,
  status text not null default 'closed'::text,
  status_since timestamp with time zone not null default now(),
  status_reason text,
  heartbeat_at timestamp with time zone,
  version bigint not null default 0,
  removed_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  holder text,
  holder_left_at timestamp with time zone,
  booked_in_row integer not null default 0,
  constraint desks_pkey PRIMARY KEY (id),
  constraint desk_number_is_unique_in_booth UNIQUE (booth_id, number),
  constraint desk_one_per_interviewer_and_booth UNIQUE (booth_id, account_id),
  constraint desks_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint desks_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES booths(id) ON DELETE CASCADE,
  constraint desk_booked_in_row_is_counted CHECK ((booked_in_row >= 0)),
  constraint desk_holder_length CHECK (((char_length(holder) >= 1) AND (char_length(holder) <= 80))),
  constraint desk_left_had_a_holder CHECK (((holder_left_at IS NULL) OR (holder IS NOT NULL))),
  constraint desk_removed_is_closed CHECK (((removed_at IS NULL) OR (status = 'closed'::text))),
  constraint desk_status_is_known CHECK ((status = ANY (ARRAY['closed'::text, 'ready'::text, 'ringing'::text, 'interviewing'::text, 'wrapping_up'::text, 'paused'::text, 'absent'::text])))
) with (autovacuum_analyze_scale_factor=0, autovacuum_analyze_threshold=1000, autovacuum_vacuum_cost_delay=0, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=5000, fillfactor=50);
CREATE INDEX desk_by_account ON public.desks USING btree (account_id);

create table disputes (
  interview_id uuid not null,
  version integer not null,
  text text not null,
  said_at timestamp with time zone not null default now(),
  settled_at timestamp with time zone,
  handled_by uuid,
  note text,
  constraint disputes_pkey PRIMARY KEY (interview_id, version),
  constraint disputes_handled_by_fkey FOREIGN KEY (handled_by) REFERENCES accounts(id),
  constraint disputes_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES outcomes(interview_id) ON DELETE CASCADE,
  constraint dispute_is_handled_with_a_note CHECK ((((handled_by IS NULL) = (note IS NULL)) AND ((handled_by IS NULL) OR (settled_at IS NOT NULL))))
);
CREATE UNIQUE INDEX dispute_one_open_per_result ON public.disputes USING btree (interview_id) WHERE (settled_at IS NULL);

create table employer_invitations (
  id uuid not null default gen_random_uuid(),
  employer_id uuid not null,
  email text not null,
  name text not null default ''::text,
  role text not null,
  token_hash text not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone,
  created_by uuid not null,
  created_at timestamp with time zone not null default now(),
  account_id uuid,
  constraint employer_invitations_pkey PRIMARY KEY (id),
  constraint invitation_token_is_unique UNIQUE (token_hash),
  constraint employer_invitations_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint employer_invitations_created_by_fkey FOREIGN KEY (created_by) REFERENCES accounts(id),
  constraint employer_invitations_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employers(id),
  constraint invitation_role_is_known CHECK ((role = ANY (ARRAY['owner'::text, 'interviewer'::text])))
);
CREATE INDEX invitation_by_employer ON public.employer_invitations USING btree (employer_id);

create table employer_seats (
  account_id uuid not null,
  employer_id uuid not null,
  role text not null,
  removed_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint employer_seats_pkey PRIMARY KEY (account_id),
  constraint employer_seats_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint employer_seats_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employers(id),
  constraint employer_role_is_known CHECK ((role = ANY (ARRAY['owner'::text, 'interviewer'::text])))
);
CREATE INDEX employer_seat_by_employer ON public.employer_seats USING btree (employer_id);

create table employers (
  id uuid not null default gen_random_uuid(),
  center_id uuid not null,
  name text not null,
  short_name text not null,
  registration_number text,
  industry text,
  province_code text,
  commune_code text,
  address text not null default ''::text,
  introduction text not null default ''::text,
  labour_export_licence text,
  permission_document_id uuid,
  status text not null default 'invited'::text,
  status_reason text,
  decided_by uuid,
  decided_at timestamp with time zone,
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  phone_number text,
  constraint employers_pkey PRIMARY KEY (id),
  constraint employer_registration_is_unique UNIQUE (registration_number),
  constraint employers_center_id_fkey FOREIGN KEY (center_id) REFERENCES centers(id),
  constraint employers_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES accounts(id),
  constraint employers_permission_document_id_fkey FOREIGN KEY (permission_document_id) REFERENCES files(id) ON DELETE SET NULL,
  constraint employer_approved_is_complete CHECK (((status <> 'approved'::text) OR ((registration_number IS NOT NULL) AND (permission_document_id IS NOT NULL)))),
  constraint employer_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 160))),
  constraint employer_phone_is_e164 CHECK ((phone_number ~ '^\+84[0-9]{9,10}$'::text)),
  constraint employer_registration_shape CHECK ((registration_number ~ '^[0-9]{10}(-[0-9]{3})?$'::text)),
  constraint employer_short_name_length CHECK (((char_length(short_name) >= 1) AND (char_length(short_name) <= 60))),
  constraint employer_status_is_known CHECK ((status = ANY (ARRAY['invited'::text, 'submitted'::text, 'approved'::text, 'rejected'::text])))
);
CREATE TRIGGER vacancy_text_follows_its_employer AFTER UPDATE OF name, short_name ON public.employers FOR EACH ROW WHEN (((old.name IS DISTINCT FROM new.name) OR (old.short_name IS DISTINCT FROM new.short_name))) EXECUTE FUNCTION refold_vacancies_of_employer();

create table fair_halls (
  fair_id uuid not null,
  hall_id uuid not null,
  device_count integer not null,
  constraint fair_halls_pkey PRIMARY KEY (fair_id, hall_id),
  constraint fair_halls_fair_id_fkey FOREIGN KEY (fair_id) REFERENCES fairs(id) ON DELETE CASCADE,
  constraint fair_halls_hall_id_fkey FOREIGN KEY (hall_id) REFERENCES halls(id),
  constraint fair_hall_has_devices CHECK (((device_count >= 1) AND (device_count <= 200)))
);

create table fairs (
  id uuid not null default gen_random_uuid(),
  center_id uuid not null,
  slug text not null,
  title text not null,
  description text not null default ''::text,
  kind text not null,
  status text not null default 'draft'::text,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  worker_capacity integer not null default 300,
  booth_capacity integer not null default 25,
  ring_seconds integer not null default 75,
  recall_seconds integer not null default 600,
  interview_minutes integer not null default 12,
  is_demo boolean not null default false,
  version integer not null default 1,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  tell_absence_seconds integer not null default 300,
  watched_since timestamp with time zone not null default now(),
  priority_rule text not null default 'none'::text,
  meet_again_minutes integer not null default 30,
  extension_minutes integer not null default 3,
  extensions_allowed integer not null default 1,
  paused_at timestamp with time zone,
  pause_reason text,
  signed_at timestamp with time zone,
  signed_by uuid,
  constraint fairs_pkey PRIMARY KEY (id),
  constraint fair_slug_is_unique UNIQUE (slug),
  constraint fairs_center_id_fkey FOREIGN KEY (center_id) REFERENCES centers(id),
  constraint fairs_created_by_fkey FOREIGN KEY (created_by) REFERENCES accounts(id),
  constraint fairs_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES accounts(id),
  constraint fair_booth_capacity_is_bounded CHECK (((booth_capacity >= 1) AND (booth_capacity <= 500))),
  constraint fair_ends_after_it_begins CHECK ((ends_at > starts_at)),
  constraint fair_extension_is_bounded CHECK (((extension_minutes >= 1) AND (extension_minutes <= 30))),
  constraint fair_extensions_are_bounded CHECK (((extensions_allowed >= 0) AND (extensions_allowed <= 10))),
  constraint fair_interview_is_bounded CHECK (((interview_minutes >= 3) AND (interview_minutes <= 60))),
  constraint fair_kind_is_known CHECK ((kind = ANY (ARRAY['periodic'::text, 'ad_hoc'::text, 'online'::text, 'hybrid'::text]))),
  constraint fair_meet_again_is_bounded CHECK (((meet_again_minutes >= 0) AND (meet_again_minutes <= 1440))),
  constraint fair_pause_has_a_reason CHECK (((paused_at IS NULL) = (pause_reason IS NULL))),
  constraint fair_pause_reason_length CHECK (((char_length(pause_reason) >= 1) AND (char_length(pause_reason) <= 120))),
  constraint fair_paused_is_live CHECK (((paused_at IS NULL) OR (status = 'live'::text))),
  constraint fair_priority_rule_is_known CHECK ((priority_rule = ANY (ARRAY['none'::text, 'halls_first'::text, 'called_back_first'::text]))),
  constraint fair_recall_is_bounded CHECK (((recall_seconds >= 60) AND (recall_seconds <= 3600))),
  constraint fair_ring_is_bounded CHECK (((ring_seconds >= 20) AND (ring_seconds <= 300))),
  constraint fair_signature_is_of_a_signed_fair CHECK ((((signed_at IS NULL) = (signed_by IS NULL)) AND ((signed_at IS NULL) OR (status = 'signed'::text)))),
  constraint fair_status_is_known CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text, 'rehearsal'::text, 'live'::text, 'closing'::text, 'closed'::text, 'signed'::text]))),
  constraint fair_tell_absence_is_bounded CHECK (((tell_absence_seconds >= 60) AND (tell_absence_seconds <= 3600))),
  constraint fair_title_length CHECK (((char_length(title) >= 1) AND (char_length(title) <= 160))),
  constraint fair_worker_capacity_is_bounded CHECK (((worker_capacity >= 1) AND (worker_capacity <= 20000))),
  constraint fair_of_one_center_does_not_overlap EXCLUDE USING gist (center_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((status <> ALL (ARRAY['draft'::text, 'closed'::text, 'signed'::text])))
);

create table files (
  id uuid not null default gen_random_uuid(),
  purpose text not null,
  uploaded_by uuid not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  content bytea not null,
  created_at timestamp with time zone not null default now(),
  constraint files_pkey PRIMARY KEY (id),
  constraint files_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint file_purpose_is_known CHECK ((purpose = ANY (ARRAY['cv'::text, 'permission_document'::text]))),
  constraint file_size_is_bounded CHECK (((size >= 1) AND (size <= 10485760)))
);

create table halls (
  id uuid not null default gen_random_uuid(),
  center_id uuid not null,
  name text not null,
  commune_code text not null,
  address text not null default ''::text,
  device_count integer not null,
  is_demo boolean not null default false,
  created_at timestamp with time zone not null default now(),
  constraint halls_pkey PRIMARY KEY (id),
  constraint halls_center_id_fkey FOREIGN KEY (center_id) REFERENCES centers(id),
  constraint hall_has_devices CHECK (((device_count >= 1) AND (device_count <= 200)))
);

create table interview_messages (
  id uuid not null,
  interview_id uuid not null,
  sequence integer not null,
  author text not null,
  body text not null,
  sent_at timestamp with time zone not null default clock_timestamp(),
  constraint interview_messages_pkey PRIMARY KEY (id),
  constraint message_sequence_is_unique UNIQUE (interview_id, sequence),
  constraint interview_messages_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES interviews(id) ON DELETE CASCADE,
  constraint message_author_is_known CHECK ((author = ANY (ARRAY['worker'::text, 'interviewer'::text]))),
  constraint message_length CHECK (((char_length(body) >= 1) AND (char_length(body) <= 2000)))
);

create table interview_rungs (
  id bigint not null generated always as identity,
  interview_id uuid not null,
  mode text not null,
  chosen_by text not null,
  reason text,
  at timestamp with time zone not null default clock_timestamp(),
  constraint interview_rungs_pkey PRIMARY KEY (id),
  constraint interview_rungs_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES interviews(id) ON DELETE CASCADE,
  constraint rung_chooser_is_known CHECK ((chosen_by = ANY (ARRAY['worker'::text, 'interviewer'::text, 'system'::text]))),
  constraint rung_mode_is_known CHECK ((mode = ANY (ARRAY['video'::text, 'audio'::text, 'text'::text])))
);
CREATE INDEX rung_by_interview ON public.interview_rungs USING btree (interview_id, id);

create table interviews (
  id uuid not null default uuidv7(),
  fair_id uuid not null,
  booth_id uuid not null,
  desk_id uuid not null,
  ticket_id uuid not null,
  worker_id uuid not null,
  vacancy_id uuid,
  interviewer_account_id uuid not null,
  status text not null default 'ringing'::text,
  end_reason text,
  mode text not null default 'video'::text,
  room_name text not null,
  ring_started_at timestamp with time zone not null default now(),
  ring_deadline_at timestamp with time zone not null,
  ring_extended boolean not null default false,
  accepted_at timestamp with time zone,
  live_at timestamp with time zone,
  ended_at timestamp with time zone,
  planned_seconds integer not null,
  clock_used_seconds numeric not null default 0,
  clock_running_since timestamp with time zone,
  worker_present boolean not null default false,
  interviewer_present boolean not null default false,
  version bigint not null default 1,
  worker_node_id uuid,
  interviewer_node_id uuid,
  worker_absent_since timestamp with time zone,
  interviewer_absent_since timestamp with time zone,
  worker_account_id uuid,
  outcome_due boolean not null generated always as (((status = 'ended'::text) AND (accepted_at IS NOT NULL) AND ((live_at IS NOT NULL) OR (COALESCE(end_reason, ''::text) = ANY (ARRAY['completed'::text, 'worker_lost'::text]))))),
  extensions_used integer not null default 0,
  extended_by text,
  stop_reason text,
  handed_to_desk_id uuid,
  constraint interviews_pkey PRIMARY KEY (id),
  constraint interview_room_is_unique UNIQUE (room_name),
  constraint interviews_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES booths(id) ON DELETE CASCADE,
  constraint interviews_desk_id_fkey FOREIGN KEY (desk_id) REFERENCES desks(id),
  constraint interviews_fair_id_fkey FOREIGN KEY (fair_id) REFERENCES fairs(id) ON DELETE CASCADE,
  constraint interviews_handed_to_desk_id_fkey FOREIGN KEY (handed_to_desk_id) REFERENCES desks(id),
  constraint interviews_interviewer_account_id_fkey FOREIGN KEY (interviewer_account_id) REFERENCES accounts(id),
  constraint interviews_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  constraint interviews_vacancy_id_fkey FOREIGN KEY (vacancy_id) REFERENCES vacancies(id),
  constraint interviews_worker_account_id_fkey FOREIGN KEY (worker_account_id) REFERENCES accounts(id),
  constraint interviews_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint extender_is_known CHECK ((extended_by = ANY (ARRAY['worker'::text, 'interviewer'::text]))),
  constraint interview_end_reason_is_known CHECK ((end_reason = ANY (ARRAY['completed'::text, 'declined'::text, 'timed_out'::text, 'desk_lost'::text, 'worker_lost'::text, 'removed'::text, 'technical_failure'::text, 'handed_over'::text]))),
  constraint interview_ended_has_a_reason CHECK ((((status = 'ended'::text) = (end_reason IS NOT NULL)) AND ((status = 'ended'::text) = (ended_at IS NOT NULL)))),
  constraint interview_extended_by_somebody CHECK (((extensions_used = 0) = (extended_by IS NULL))),
  constraint interview_handed_to_a_desk_is_handed_over CHECK (((handed_to_desk_id IS NULL) OR (NOT (end_reason IS DISTINCT FROM 'handed_over'::text)))),
  constraint interview_mode_is_known CHECK ((mode = ANY (ARRAY['video'::text, 'audio'::text, 'text'::text]))),
  constraint interview_status_is_known CHECK ((status = ANY (ARRAY['ringing'::text, 'connecting'::text, 'live'::text, 'interrupted'::text, 'ended'::text]))),
  constraint interview_stop_reason_is_said CHECK (((stop_reason IS NULL) OR ((stop_reason <> ''::text) AND (status = 'ended'::text))))
) with (autovacuum_analyze_scale_factor=0.5, autovacuum_analyze_threshold=500, autovacuum_vacuum_cost_delay=0, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=2000, fillfactor=70);
CREATE INDEX interview_by_booth ON public.interviews USING btree (booth_id, ring_started_at DESC);
CREATE INDEX interview_by_desk ON public.interviews USING btree (desk_id, ring_started_at DESC);
CREATE INDEX interview_by_fair ON public.interviews USING btree (fair_id, ring_started_at DESC);
CREATE INDEX interview_by_worker ON public.interviews USING btree (worker_id, ring_started_at DESC);
CREATE UNIQUE INDEX interview_one_active_per_account ON public.interviews USING btree (worker_account_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX interview_one_active_per_desk ON public.interviews USING btree (desk_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX interview_one_active_per_ticket ON public.interviews USING btree (ticket_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX interview_one_active_per_worker ON public.interviews USING btree (worker_id) WHERE (ended_at IS NULL);

create table line_messages (
  id bigint not null generated always as identity,
  booth_id uuid not null,
  body text not null,
  sent_by uuid not null,
  at timestamp with time zone not null default now(),
  constraint line_messages_pkey PRIMARY KEY (id),
  constraint line_messages_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES booths(id) ON DELETE CASCADE,
  constraint line_messages_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES accounts(id),
  constraint line_message_length CHECK (((char_length(body) >= 1) AND (char_length(body) <= 200)))
);
CREATE INDEX line_message_by_booth ON public.line_messages USING btree (booth_id, id DESC);

create table media_events (
  id text not null,
  received_at timestamp with time zone not null default now(),
  constraint media_events_pkey PRIMARY KEY (id)
);

create table media_presences (
  interview_id uuid not null,
  side text not null,
  seen_at timestamp with time zone not null default now(),
  missed_at timestamp with time zone,
  constraint media_presences_pkey PRIMARY KEY (interview_id, side),
  constraint media_presences_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES interviews(id) ON DELETE CASCADE,
  constraint media_presence_side_is_known CHECK ((side = ANY (ARRAY['worker'::text, 'interviewer'::text])))
);

create table node_holds (
  room text not null,
  node_id uuid not null,
  constraint node_holds_pkey PRIMARY KEY (room, node_id)
);
CREATE INDEX node_hold_by_node ON public.node_holds USING btree (node_id);

create table nodes (
  id uuid not null,
  seen_at timestamp with time zone not null default now(),
  media_lost_since timestamp with time zone,
  slow_since timestamp with time zone,
  steady_since timestamp with time zone not null default now(),
  constraint nodes_pkey PRIMARY KEY (id)
);

create table outcome_revisions (
  id bigint not null generated always as identity,
  interview_id uuid not null,
  version integer not null,
  kind text not null,
  reason text,
  next_step_at timestamp with time zone,
  next_step_place text,
  changed_by uuid not null,
  changed_at timestamp with time zone not null default now(),
  message_to_worker text,
  bring_documents boolean,
  centre_reason text,
  constraint outcome_revisions_pkey PRIMARY KEY (id),
  constraint outcome_revision_is_one_of_its_version UNIQUE (interview_id, version),
  constraint outcome_revisions_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES accounts(id),
  constraint outcome_revisions_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES interviews(id) ON DELETE CASCADE,
  constraint outcome_revision_centre_reason_is_said CHECK ((centre_reason <> ''::text))
);

create table outcomes (
  interview_id uuid not null,
  kind text not null,
  reason text,
  next_step_at timestamp with time zone,
  next_step_place text,
  bring_documents boolean not null default false,
  message_to_worker text not null default ''::text,
  private_note text not null default ''::text,
  rating smallint,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default now(),
  worker_answer text,
  worker_answer_text text,
  worker_answered_at timestamp with time zone,
  version integer not null default 1,
  centre_reason text,
  constraint outcomes_pkey PRIMARY KEY (interview_id),
  constraint outcomes_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES interviews(id) ON DELETE CASCADE,
  constraint outcomes_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts(id),
  constraint outcome_answer_is_known CHECK ((worker_answer = ANY (ARRAY['confirmed'::text, 'cannot_come'::text, 'not_taken'::text, 'disputed'::text]))),
  constraint outcome_centre_reason_is_said CHECK ((centre_reason <> ''::text)),
  constraint outcome_kind_is_known CHECK ((kind = ANY (ARRAY['hired'::text, 'next_round'::text, 'shortlisted'::text, 'needs_training'::text, 'not_suitable'::text, 'declined'::text, 'no_show'::text, 'technical_failure'::text]))),
  constraint outcome_next_round_has_a_place CHECK (((kind <> 'next_round'::text) OR ((next_step_at IS NOT NULL) AND (next_step_place IS NOT NULL)))),
  constraint outcome_not_suitable_has_a_reason CHECK (((kind <> 'not_suitable'::text) OR (reason IS NOT NULL))),
  constraint outcome_only_a_job_is_not_taken CHECK (((worker_answer IS DISTINCT FROM 'not_taken'::text) OR (kind = 'hired'::text))),
  constraint outcome_only_an_invitation_is_declined CHECK (((worker_answer IS DISTINCT FROM 'cannot_come'::text) OR (kind = 'next_round'::text))),
  constraint outcome_rating_is_bounded CHECK (((rating >= 1) AND (rating <= 5)))
);

create table referrals (
  interview_id uuid not null,
  booth_id uuid not null,
  worker_id uuid not null,
  offered_by uuid not null,
  offered_at timestamp with time zone not null default now(),
  answer text,
  answered_at timestamp with time zone,
  ticket_id uuid,
  constraint referrals_pkey PRIMARY KEY (interview_id),
  constraint referrals_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES booths(id) ON DELETE CASCADE,
  constraint referrals_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES interviews(id) ON DELETE CASCADE,
  constraint referrals_offered_by_fkey FOREIGN KEY (offered_by) REFERENCES accounts(id),
  constraint referrals_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id),
  constraint referrals_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint referral_accepted_has_a_ticket CHECK (((NOT (answer IS DISTINCT FROM 'accepted'::text)) = (ticket_id IS NOT NULL))),
  constraint referral_answer_has_a_time CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint referral_answer_is_known CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text])))
);
CREATE INDEX referral_by_worker ON public.referrals USING btree (worker_id) WHERE (answer IS NULL);

create table schema_version (
  version bigint not null,
  name text,
  md5 text,
  run_at timestamp with time zone,
  constraint schema_version_pkey PRIMARY KEY (version)
);

create table sessions (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  token text not null,
  worker_id uuid,
  slip_id uuid,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint sessions_pkey PRIMARY KEY (id),
  constraint session_token_is_unique UNIQUE (token),
  constraint session_slip_exists FOREIGN KEY (slip_id) REFERENCES slips(id) ON DELETE SET NULL,
  constraint session_worker_exists FOREIGN KEY (worker_id) REFERENCES workers(id) ON DELETE CASCADE,
  constraint sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX session_by_account ON public.sessions USING btree (account_id);

create table sign_in_codes (
  id uuid not null default gen_random_uuid(),
  phone_number text not null,
  code_hash text not null,
  tries_left smallint not null default 5,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint sign_in_codes_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_code_by_phone ON public.sign_in_codes USING btree (phone_number, created_at DESC);

create table slips (
  id uuid not null default gen_random_uuid(),
  worker_id uuid not null,
  code_hash text not null,
  issued_by uuid not null,
  issued_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  used_count integer not null default 0,
  last_used_at timestamp with time zone,
  constraint slips_pkey PRIMARY KEY (id),
  constraint slip_code_is_unique UNIQUE (code_hash),
  constraint slips_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES accounts(id),
  constraint slips_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES workers(id) ON DELETE CASCADE
);
CREATE INDEX slip_by_worker ON public.slips USING btree (worker_id);

create table slot_offers (
  slot_id uuid not null,
  worker_id uuid not null,
  made_at timestamp with time zone not null default now(),
  answer text,
  constraint slot_offers_pkey PRIMARY KEY (slot_id, worker_id),
  constraint slot_offers_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES slots(id) ON DELETE CASCADE,
  constraint slot_offers_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES workers(id) ON DELETE CASCADE,
  constraint slot_answer_is_known CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text, 'expired'::text, 'withdrawn'::text])))
);

create table slot_wishes (
  booth_id uuid not null,
  worker_id uuid not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  constraint slot_wish_one_per_worker_and_booth PRIMARY KEY (booth_id, worker_id),
  constraint slot_wishes_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES booths(id) ON DELETE CASCADE,
  constraint slot_wishes_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES workers(id) ON DELETE CASCADE
);

create table slots (
  id uuid not null default gen_random_uuid(),
  fair_id uuid not null,
  employer_id uuid not null,
  booth_id uuid,
  desk_id uuid,
  fair_starts_at timestamp with time zone not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  moved_from timestamp with time zone,
  status text not null default 'free'::text,
  worker_id uuid,
  worker_account_id uuid,
  ticket_id uuid,
  answer_by timestamp with time zone,
  held_until timestamp with time zone,
  cancel_code text,
  cancel_reason text,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint slots_pkey PRIMARY KEY (id),
  constraint slots_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES booths(id) ON DELETE SET NULL,
  constraint slots_desk_id_fkey FOREIGN KEY (desk_id) REFERENCES desks(id) ON DELETE SET NULL,
  constraint slots_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employers(id),
  constraint slots_fair_id_fkey FOREIGN KEY (fair_id) REFERENCES fairs(id) ON DELETE CASCADE,
  constraint slots_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE SET NULL,
  constraint slots_worker_account_id_fkey FOREIGN KEY (worker_account_id) REFERENCES accounts(id),
  constraint slots_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint slot_cancel_code_is_known CHECK ((cancel_code = ANY (ARRAY['employer'::text, 'center'::text, 'fair_moved'::text, 'desk_removed'::text, 'booth_withdrawn'::text, 'booth_closed'::text, 'fair_over'::text, 'not_reached'::text]))),
  constraint slot_cancelled_says_why CHECK (((status = 'cancelled'::text) = (cancel_code IS NOT NULL))),
  constraint slot_due_has_a_ticket CHECK (((status <> 'due'::text) OR ((ticket_id IS NOT NULL) AND (held_until IS NOT NULL)))),
  constraint slot_ends_after_it_begins CHECK ((ends_at > starts_at)),
  constraint slot_offered_waits_for_an_answer CHECK (((status = 'offered'::text) = (answer_by IS NOT NULL))),
  constraint slot_status_is_known CHECK ((status = ANY (ARRAY['free'::text, 'offered'::text, 'booked'::text, 'due'::text, 'over'::text, 'cancelled'::text]))),
  constraint slot_taken_has_a_worker CHECK (((status = 'cancelled'::text) OR ((status = 'free'::text) = (worker_id IS NULL)))),
  constraint slot_worker_has_an_account CHECK (((worker_id IS NULL) = (worker_account_id IS NULL))),
  constraint slot_of_one_desk_does_not_overlap EXCLUDE USING gist (desk_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((status <> 'cancelled'::text)) DEFERRABLE,
  constraint slot_of_one_phone_does_not_overlap EXCLUDE USING gist (worker_account_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((status = ANY (ARRAY['offered'::text, 'booked'::text]))) DEFERRABLE
);
CREATE INDEX slot_by_booth ON public.slots USING btree (booth_id, starts_at);
CREATE INDEX slot_by_desk ON public.slots USING btree (desk_id, starts_at) WHERE (status <> 'cancelled'::text);
CREATE INDEX slot_by_fair ON public.slots USING btree (fair_id);
CREATE INDEX slot_by_worker ON public.slots USING btree (worker_id, starts_at DESC);
CREATE INDEX slot_kept_at_desk ON public.slots USING btree (desk_id, starts_at) WHERE (status = ANY (ARRAY['booked'::text, 'due'::text]));
CREATE INDEX slot_kept_for_phone ON public.slots USING btree (worker_account_id, starts_at) WHERE (status = ANY (ARRAY['booked'::text, 'due'::text]));
CREATE UNIQUE INDEX slot_one_per_worker_and_booth ON public.slots USING btree (booth_id, worker_id) WHERE (status = ANY (ARRAY['offered'::text, 'booked'::text]));

create table staff_seats (
  account_id uuid not null,
  center_id uuid not null,
  role text not null,
  hall_id uuid,
  created_at timestamp with time zone not null default now(),
  constraint staff_seats_pkey PRIMARY KEY (account_id),
  constraint staff_seats_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint staff_seats_center_id_fkey FOREIGN KEY (center_id) REFERENCES centers(id),
  constraint staff_seats_hall_id_fkey FOREIGN KEY (hall_id) REFERENCES halls(id),
  constraint hall_operator_has_a_hall CHECK (((role <> 'hall_operator'::text) OR (hall_id IS NOT NULL))),
  constraint staff_role_is_known CHECK ((role = ANY (ARRAY['administrator'::text, 'moderator'::text, 'hall_operator'::text, 'viewer'::text])))
);

create table ticket_moves (
  id bigint not null generated always as identity,
  ticket_id uuid not null,
  booth_id uuid not null,
  kind text not null,
  cause text,
  reason text not null default ''::text,
  from_place numeric,
  to_place numeric,
  moved_by uuid,
  at timestamp with time zone not null default now(),
  constraint ticket_moves_pkey PRIMARY KEY (id),
  constraint ticket_moves_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES booths(id) ON DELETE CASCADE,
  constraint ticket_moves_moved_by_fkey FOREIGN KEY (moved_by) REFERENCES accounts(id),
  constraint ticket_moves_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE,
  constraint ticket_move_cause_is_known CHECK ((cause = ANY (ARRAY['rule'::text, 'referred'::text, 'booked'::text, 'lost_place'::text, 'must_leave'::text, 'mistake'::text, 'other'::text]))),
  constraint ticket_move_kind_is_known CHECK ((kind = ANY (ARRAY['placed'::text, 'moved'::text, 'closed'::text, 'reopened'::text, 'transferred'::text, 'handed_over'::text])))
);
CREATE INDEX ticket_move_by_booth ON public.ticket_moves USING btree (booth_id, id DESC);
CREATE INDEX ticket_move_by_ticket ON public.ticket_moves USING btree (ticket_id, id DESC);

create table tickets (
  id uuid not null default gen_random_uuid(),
  fair_id uuid not null,
  booth_id uuid not null,
  vacancy_id uuid,
  worker_id uuid not null,
  number integer not null,
  place numeric not null,
  status text not null default 'waiting'::text,
  close_reason text,
  missed_count smallint not null default 0,
  missed_until timestamp with time zone,
  version bigint not null default 1,
  taken_at timestamp with time zone not null default now(),
  closed_at timestamp with time zone,
  told_until timestamp with time zone,
  is_preferred boolean not null default false,
  passes_left integer not null default 0,
  moved_to uuid,
  desk_id uuid,
  constraint tickets_pkey PRIMARY KEY (id),
  constraint ticket_number_is_unique_in_booth UNIQUE (booth_id, number),
  constraint tickets_booth_id_fkey FOREIGN KEY (booth_id) REFERENCES booths(id) ON DELETE CASCADE,
  constraint tickets_desk_id_fkey FOREIGN KEY (desk_id) REFERENCES desks(id),
  constraint tickets_fair_id_fkey FOREIGN KEY (fair_id) REFERENCES fairs(id) ON DELETE CASCADE,
  constraint tickets_moved_to_fkey FOREIGN KEY (moved_to) REFERENCES tickets(id),
  constraint tickets_vacancy_id_fkey FOREIGN KEY (vacancy_id) REFERENCES vacancies(id),
  constraint tickets_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint ticket_close_reason_is_known CHECK ((close_reason = ANY (ARRAY['interviewed'::text, 'left'::text, 'worker_no_show'::text, 'employer_no_show'::text, 'removed'::text, 'not_reached'::text, 'booth_closed'::text, 'moved'::text]))),
  constraint ticket_closed_has_a_reason CHECK ((((status = 'closed'::text) = (close_reason IS NOT NULL)) AND ((status = 'closed'::text) = (closed_at IS NOT NULL)))),
  constraint ticket_is_passed_no_more_often_than_promised CHECK ((passes_left >= 0)),
  constraint ticket_moved_has_a_successor CHECK (((NOT (close_reason IS DISTINCT FROM 'moved'::text)) = (moved_to IS NOT NULL))),
  constraint ticket_status_is_known CHECK ((status = ANY (ARRAY['waiting'::text, 'away'::text, 'ringing'::text, 'missed'::text, 'interviewing'::text, 'closed'::text])))
) with (autovacuum_analyze_scale_factor=0.5, autovacuum_analyze_threshold=500, autovacuum_vacuum_cost_delay=0, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=2000, fillfactor=70);
CREATE INDEX ticket_by_fair ON public.tickets USING btree (fair_id, worker_id);
CREATE INDEX ticket_by_worker ON public.tickets USING btree (worker_id, taken_at DESC);
CREATE UNIQUE INDEX ticket_one_open_per_worker_and_booth ON public.tickets USING btree (booth_id, worker_id) WHERE (closed_at IS NULL);
CREATE INDEX ticket_open ON public.tickets USING btree (booth_id, place, number) WHERE (closed_at IS NULL);

create table two_factors (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamp with time zone,
  constraint two_factors_pkey PRIMARY KEY (id),
  constraint two_factors_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX two_factor_by_account ON public.two_factors USING btree (account_id);

create table vacancies (
  id uuid not null default gen_random_uuid(),
  employer_id uuid not null,
  title text not null,
  occupation_group text not null,
  openings integer,
  workplace text not null,
  card jsonb not null default '{}'::jsonb,
  is_complete boolean not null default false,
  search_words text not null default ''::text,
  search_text text not null default ''::text,
  archived_at timestamp with time zone,
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint vacancies_pkey PRIMARY KEY (id),
  constraint vacancies_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employers(id),
  constraint vacancy_openings_are_positive CHECK (((openings >= 1) AND (openings <= 100000))),
  constraint vacancy_title_length CHECK (((char_length(title) >= 1) AND (char_length(title) <= 160))),
  constraint vacancy_workplace_is_known CHECK ((workplace = ANY (ARRAY['province'::text, 'country'::text, 'abroad'::text])))
);
CREATE INDEX vacancy_by_employer ON public.vacancies USING btree (employer_id);
CREATE INDEX vacancy_by_text ON public.vacancies USING gin (search_text gin_trgm_ops);
CREATE TRIGGER vacancy_text_follows_its_words BEFORE INSERT OR UPDATE OF title, search_words, employer_id ON public.vacancies FOR EACH ROW EXECUTE FUNCTION fold_vacancy_text();

create table verifications (
  id uuid not null default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint verifications_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_by_identifier ON public.verifications USING btree (identifier);

create table workers (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  full_name text not null,
  birth_date date,
  sex text,
  phone_number text,
  province_code text,
  commune_code text,
  form_version integer not null,
  answers jsonb not null default '{}'::jsonb,
  sensitive_encrypted bytea,
  identity_number_hash text,
  cv_file_id uuid,
  profile_completed_at timestamp with time zone,
  registered_by uuid,
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint workers_pkey PRIMARY KEY (id),
  constraint worker_identity_is_unique UNIQUE (identity_number_hash),
  constraint workers_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint workers_cv_file_id_fkey FOREIGN KEY (cv_file_id) REFERENCES files(id) ON DELETE SET NULL,
  constraint workers_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES accounts(id),
  constraint worker_name_length CHECK (((char_length(full_name) >= 1) AND (char_length(full_name) <= 120))),
  constraint worker_sex_is_known CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text])))
);
CREATE INDEX worker_by_account ON public.workers USING btree (account_id);
CREATE INDEX worker_by_name ON public.workers USING gin (fold_text(full_name) gin_trgm_ops);

create view owed_outcomes as
SELECT interviews.id AS interview_id,
    interviews.fair_id,
    interviews.booth_id,
    interviews.desk_id
   FROM interviews
     LEFT JOIN outcomes ON outcomes.interview_id = interviews.id
  WHERE interviews.outcome_due AND outcomes.interview_id IS NULL;

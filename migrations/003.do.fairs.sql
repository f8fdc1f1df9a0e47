create table fairs (
  id uuid primary key default gen_random_uuid(),
  center_id uuid not null references centers,
  slug text not null constraint fair_slug_is_unique unique,
  title text not null constraint fair_title_length check (char_length(title) between 1 and 160),
  description text not null default '',
  kind text not null constraint fair_kind_is_known check (kind in ('periodic', 'ad_hoc', 'online', 'hybrid')),
  status text not null default 'draft'
    constraint fair_status_is_known check (status in ('draft', 'published', 'rehearsal', 'live', 'closing', 'closed', 'signed')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  worker_capacity integer not null default 300 constraint fair_worker_capacity_is_bounded check (worker_capacity between 1 and 20000),
  booth_capacity integer not null default 25 constraint fair_booth_capacity_is_bounded check (booth_capacity between 1 and 500),
  ring_seconds integer not null default 75 constraint fair_ring_is_bounded check (ring_seconds between 20 and 300),
  recall_seconds integer not null default 600 constraint fair_recall_is_bounded check (recall_seconds between 60 and 3600),
  interview_minutes integer not null default 12 constraint fair_interview_is_bounded check (interview_minutes between 3 and 60),
  is_demo boolean not null default false,
  version integer not null default 1,
  created_by uuid references accounts,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint fair_ends_after_it_begins check (ends_at > starts_at),
  -- Staff of one centre run one fair at a time; drafts may overlap while somebody plans.
  constraint fair_of_one_center_does_not_overlap exclude using gist (
    center_id with =, tstzrange(starts_at, ends_at) with &&
  ) where (status not in ('draft', 'closed', 'signed'))
);

create table fair_halls (
  fair_id uuid not null references fairs on delete cascade,
  hall_id uuid not null references halls,
  device_count integer not null constraint fair_hall_has_devices check (device_count between 1 and 200),
  primary key (fair_id, hall_id)
);

create table booths (
  id uuid primary key default gen_random_uuid(),
  fair_id uuid not null references fairs on delete cascade,
  employer_id uuid not null references employers,
  number integer not null constraint booth_number_is_positive check (number > 0),
  status text not null default 'preparing'
    constraint booth_status_is_known check (status in ('preparing', 'open', 'paused', 'closed')),
  status_reason text,
  headline text not null default '',
  introduction text not null default '',
  -- Tickets that may wait at once; a full line says so.
  line_capacity integer not null default 60 constraint booth_line_capacity_is_bounded check (line_capacity between 1 and 1000),
  next_ticket_number integer not null default 1,
  -- Counts each change of the line, so that a client sees a gap.
  line_version bigint not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint booth_one_per_employer_and_fair unique (fair_id, employer_id),
  constraint booth_number_is_unique_in_fair unique (fair_id, number)
);
create index booth_by_employer on booths (employer_id);

create table vacancies (
  id uuid primary key default gen_random_uuid(),
  employer_id uuid not null references employers,
  title text not null constraint vacancy_title_length check (char_length(title) between 1 and 160),
  occupation_group text not null,
  openings integer constraint vacancy_openings_are_positive check (openings between 1 and 100000),
  workplace text not null constraint vacancy_workplace_is_known check (workplace in ('province', 'country', 'abroad')),
  -- The rest of the pay-and-conditions card, shape in shared/src/vacancies.ts.
  card jsonb not null default '{}',
  is_complete boolean not null default false,
  -- Words of the occupation and of the place, written by the action; the names are added below.
  search_words text not null default '',
  search_text text not null default '',
  archived_at timestamptz,
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index vacancy_by_employer on vacancies (employer_id);
create index vacancy_by_text on vacancies using gin (search_text gin_trgm_ops);

-- What a search looks through: kept here because a new name of the employer changes it too.
create function fold_vacancy_text() returns trigger language plpgsql as $$
begin
  select fold_text(concat_ws(' ', new.title, new.search_words, employers.name, employers.short_name)) into new.search_text
  from employers where employers.id = new.employer_id;
  return new;
end $$;
create trigger vacancy_text_follows_its_words before insert or update of title, search_words, employer_id on vacancies
  for each row execute function fold_vacancy_text();

create function refold_vacancies_of_employer() returns trigger language plpgsql as $$
begin
  update vacancies set search_words = search_words where employer_id = new.id;
  return null;
end $$;
create trigger vacancy_text_follows_its_employer after update of name, short_name on employers
  for each row when (old.name is distinct from new.name or old.short_name is distinct from new.short_name)
  execute function refold_vacancies_of_employer();

create table booth_vacancies (
  booth_id uuid not null references booths on delete cascade,
  vacancy_id uuid not null references vacancies,
  position integer not null,
  primary key (booth_id, vacancy_id)
);
create index booth_vacancy_by_vacancy on booth_vacancies (vacancy_id);

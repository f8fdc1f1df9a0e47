-- What a worker called wrong stays readable whatever becomes of the result, and open until its worker takes one or the centre has looked at it.
alter table outcome_revisions add constraint outcome_revision_is_one_of_its_version unique (interview_id, version);
create table disputes (
  interview_id uuid not null references outcomes (interview_id) on delete cascade,
  version integer not null,
  text text not null,
  said_at timestamptz not null default now(),
  settled_at timestamptz,
  handled_by uuid references accounts (id),
  note text,
  primary key (interview_id, version),
  constraint dispute_is_handled_with_a_note check ((handled_by is null) = (note is null) and (handled_by is null or settled_at is not null))
);
create unique index dispute_one_open_per_result on disputes (interview_id) where settled_at is null;
insert into disputes (interview_id, version, text, said_at, settled_at, handled_by, note)
select interview_id, version, coalesce(worker_answer_text, ''), coalesce(worker_answered_at, recorded_at), dispute_handled_at, dispute_handled_by, dispute_note
from outcomes where worker_answer = 'disputed';
alter table outcomes drop column dispute_handled_at, drop column dispute_handled_by, drop column dispute_note;

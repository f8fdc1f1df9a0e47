-- One sentence of the centre to everybody who stands in a booth's line. Not about anybody in it.
create table line_messages (
  id bigint generated always as identity primary key,
  booth_id uuid not null references booths (id) on delete cascade,
  body text not null constraint line_message_length check (char_length(body) between 1 and 200),
  sent_by uuid not null references accounts (id),
  at timestamptz not null default now()
);
create index line_message_by_booth on line_messages (booth_id, id desc);

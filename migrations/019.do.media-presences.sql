-- What the media server said of each side of an interview: a hint, compared with the presence that the rows hold.
create table media_presences (
  interview_id uuid not null references interviews on delete cascade,
  side text not null,
  seen_at timestamptz not null default now(),
  -- The first look since then that did not find that side in the room.
  missed_at timestamptz,
  primary key (interview_id, side),
  constraint media_presence_side_is_known check (side in ('worker', 'interviewer'))
);

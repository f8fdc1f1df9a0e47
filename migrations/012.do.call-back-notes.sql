-- Who made a call, and what came of it.
alter table call_backs
  add column note text not null default '',
  add constraint call_back_done_has_a_caller check ((done_at is null) = (done_by is null)),
  add constraint call_back_note_is_bounded check (char_length(note) <= 300);
create index call_back_by_booth on call_backs (booth_id);

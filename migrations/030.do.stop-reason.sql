-- What the centre said when it ended an interview in its sides' place; null for one that ended otherwise. Both sides read it.
alter table interviews add column stop_reason text
  constraint interview_stop_reason_is_said check (stop_reason is null or (stop_reason <> '' and status = 'ended'));

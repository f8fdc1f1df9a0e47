-- Why the centre wrote an outcome in the employer's place; null for one that the employer wrote.
alter table outcomes add column centre_reason text
  constraint outcome_centre_reason_is_said check (centre_reason <> '');

-- An interview whose outcome is due owes it until one is recorded. The one definition.
create view owed_outcomes as
  select interviews.id as interview_id, interviews.fair_id, interviews.booth_id, interviews.desk_id
  from interviews left join outcomes on outcomes.interview_id = interviews.id
  where interviews.outcome_due and outcomes.interview_id is null;

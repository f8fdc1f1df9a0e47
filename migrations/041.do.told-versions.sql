-- A dispute is read with the version that it calls wrong; results of demonstration floors were once written without one.
insert into outcome_revisions (interview_id, version, kind, reason, next_step_at, next_step_place, bring_documents, message_to_worker,
  centre_reason, changed_by, changed_at)
select interview_id, version, kind, reason, next_step_at, next_step_place, bring_documents, message_to_worker, centre_reason, recorded_by, recorded_at
from outcomes
on conflict (interview_id, version) do nothing;

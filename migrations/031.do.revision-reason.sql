-- Which versions of an outcome the centre wrote, and why. Of the current version it is known; of earlier ones it was not kept.
alter table outcome_revisions add column centre_reason text
  constraint outcome_revision_centre_reason_is_said check (centre_reason <> '');

update outcome_revisions revision set centre_reason = outcomes.centre_reason
from outcomes where outcomes.interview_id = revision.interview_id and outcomes.version = revision.version;

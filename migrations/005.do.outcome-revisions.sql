-- What the worker was told is kept with each version. The current version's text is known; of earlier ones it was not kept.
alter table outcome_revisions
  add column message_to_worker text,
  add column bring_documents boolean;

update outcome_revisions revision
set message_to_worker = outcomes.message_to_worker, bring_documents = outcomes.bring_documents
from outcomes where outcomes.interview_id = revision.interview_id and outcomes.version = revision.version;

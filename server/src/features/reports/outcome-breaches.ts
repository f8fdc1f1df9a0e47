import type { Db } from '../../db/client.ts'

/** Talks and results that do not belong to each other, for the ledger. */
export const outcomeBreaches = (db: Db) => db`
  select fair_id, 'ticket ' || number || ' closed as interviewed without a talk' from tickets
  where close_reason = 'interviewed' and not exists (select from interviews where ticket_id = tickets.id and live_at is not null)
  union all
  select booths.fair_id, 'desk ' || desks.number || ' is wrapping_up and owes nothing'
  from desks join booths on booths.id = desks.booth_id
  where desks.status = 'wrapping_up' and not exists (select from owed_outcomes where owed_outcomes.desk_id = desks.id)
  union all
  select interviews.fair_id, 'interview ' || interviews.id || ' has an outcome that is not due'
  from outcomes join interviews on interviews.id = outcomes.interview_id where not interviews.outcome_due
  union all
  select interviews.fair_id, 'interview ' || interviews.id || ' has a result that is called wrong and no dispute of it'
  from outcomes join interviews on interviews.id = outcomes.interview_id
  where outcomes.worker_answer = 'disputed' and not exists (
    select from disputes where disputes.interview_id = outcomes.interview_id and disputes.version = outcomes.version
  )
  union all
  select owed_outcomes.fair_id, 'interview ' || owed_outcomes.interview_id || ' owes an outcome that nobody is left to record'
  from owed_outcomes join interviews on interviews.id = owed_outcomes.interview_id join booths on booths.id = owed_outcomes.booth_id
  where not exists (
    select from employer_seats seats where seats.employer_id = booths.employer_id and seats.removed_at is null
      and (seats.role = 'owner' or seats.account_id = interviews.interviewer_account_id)
  )`

import type { AccountId, InterviewId } from '@cho-phien/shared/ids'
import type { Db, Tx } from '../../db/client.ts'

/** Beside `outcomes`: its worker called a version of it wrong, and has taken none since, nor has the centre looked at it. */
export const isDisputeOpen = (db: Db) => db`
  exists (select from disputes where disputes.interview_id = outcomes.interview_id and disputes.settled_at is null)`

/** Beside `outcomes`: it is another than its worker called wrong, and they have not answered to that. */
export const isDisputeCorrected = (db: Db) => db`
  exists (
    select from disputes
    where disputes.interview_id = outcomes.interview_id and disputes.settled_at is null and disputes.version < outcomes.version
  )`

/** Beside `disputes` and `interviews`: said when the report had been signed. One that was signed before signatures were kept says nothing. */
const isLate = (db: Db) => db`
  coalesce(disputes.said_at > (select fairs_of.signed_at from fairs fairs_of where fairs_of.id = interviews.fair_id), false)`

/** Beside `outcomes` and `interviews`: its worker called it wrong after the report was signed, whatever came of it. */
export const isDisputeLate = (db: Db) => db`
  exists (select from disputes where disputes.interview_id = outcomes.interview_id and ${isLate(db)})`

/** Beside `outcomes` and `interviews`: what its worker called wrong, each with the version that came next. Who looked at it and their note are the centre's. */
export const disputesOf = (db: Db, reader: 'side' | 'centre') => db`
  coalesce((
    select json_agg(json_build_object(
      'version', disputes.version, 'kind', called.kind, 'text', disputes.text, 'saidAt', disputes.said_at, 'isOpen', disputes.settled_at is null, 'isLate', ${isLate(db)},
      'handledAt', case when disputes.handled_by is not null then disputes.settled_at end,
      ${reader === 'centre' ? db`'handledBy', handlers.name, 'note', disputes.note,` : db``}
      'correction', case when next.version is not null then
        json_build_object('kind', next.kind, 'at', next.changed_at, 'isByCentre', next.centre_reason is not null)
      end
    ) order by disputes.version)
    from disputes
    join outcome_revisions called on called.interview_id = disputes.interview_id and called.version = disputes.version
    left join outcome_revisions next on next.interview_id = disputes.interview_id and next.version = disputes.version + 1
    left join accounts handlers on handlers.id = disputes.handled_by
    where disputes.interview_id = outcomes.interview_id
  ), '[]')`

/** Said now and not when the transaction began: a signature may have come between. */
export async function insertDispute(tx: Tx, of: { interviewId: InterviewId; version: number; text: string }): Promise<void> {
  await tx`
    insert into disputes (interview_id, version, text, said_at) values (${of.interviewId}, ${of.version}, ${of.text}, clock_timestamp())`
}

/**
 * @param of handled: who of the centre looked at it, and what came of it; null when the worker answered anew
 * @returns false when none is open
 */
export async function updateDisputeSettled(
  tx: Tx,
  of: { interviewId: InterviewId; handled: { by: AccountId; note: string } | null },
): Promise<boolean> {
  const rows = await tx`
    update disputes set settled_at = now(), handled_by = ${of.handled?.by ?? null}, note = ${of.handled?.note ?? null}
    where interview_id = ${of.interviewId} and settled_at is null returning interview_id`
  return rows.length === 1
}

import type { WorkerViewer } from '@cho-phien/shared/accounts'
import type { BoothId, CallBackId, VacancyId } from '@cho-phien/shared/ids'
import { inTransaction } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { touchEmployer } from '../accounts/employer-news.ts'
import { findBoothEmployer } from '../booths/line.ts'
import { getJoinFacts, promisedPace, selectedWorker } from '../queue/join.ts'
import { inLine } from '../queue/lines.ts'
import { findOpenTicket } from '../queue/queries.ts'
import { findOwedCall, insertAskedCall, lockCallBack, updateCallBackWithdrawn } from './queries.ts'
import { causeToAsk } from './rules.ts'
import { tellCallBack } from './tell.ts'

/**
 * A call instead of a ticket, where the line takes nobody more. Another one while a call is owed changes nothing.
 * @throws DomainError not_found, fair_not_live, profile_incomplete, consent_needed, meet_again_later, call_back_needless where a ticket
 * can be had, ticket_exists, call_back_done when they were called already
 */
export async function askForCall(
  services: Services,
  viewer: WorkerViewer,
  wish: { boothId: BoothId; vacancyId: VacancyId | null },
): Promise<void> {
  const workerId = selectedWorker(viewer)
  const { boothId } = wish
  const of = { boothId, workerId }
  const pace = await promisedPace(services, boothId)
  // In the line's order: nobody takes a ticket here in the same moment.
  await inLine(services, boothId, async (tx, _, afterCommit) => {
    if ((await findOpenTicket(tx, of)) !== undefined) throw new DomainError('ticket_exists')
    if ((await findOwedCall(tx, of)) !== undefined) return
    const facts = await getJoinFacts(tx, { ...wish, workerId, pace })
    const answer = causeToAsk(facts)
    if ('refusal' in answer) throw new DomainError(answer.refusal)
    const id = await insertAskedCall(tx, { ...wish, ...answer, workerId, fairId: facts.fairId })
    if (id === undefined) throw new DomainError('call_back_done')
    await insertAuditEvent(tx, { actor: viewer, action: 'call_back.asked', subjectType: 'call_back', subjectId: id, detail: answer })
    await touchEmployer(services, { tx, afterCommit }, notFoundUnless(await findBoothEmployer(tx, boothId)))
    tellCallBack(services, afterCommit, { id, ...of })
  })
}

/**
 * The worker takes the wish back. One that a ticket left stays: it is the employer's debt.
 * @throws DomainError not_found, call_back_done once somebody called
 */
export async function takeBackCall(services: Services, viewer: WorkerViewer, id: CallBackId): Promise<void> {
  await inTransaction(services.db, async (tx, afterCommit) => {
    const row = await lockCallBack(tx, id)
    if (row === undefined || !row.isAsked || !viewer.workerIds.includes(row.workerId)) throw new DomainError('not_found')
    if (row.isDone) throw new DomainError('call_back_done')
    if (row.isWithdrawn) return
    await updateCallBackWithdrawn(tx, id)
    await insertAuditEvent(tx, { actor: viewer, action: 'call_back.withdrawn', subjectType: 'call_back', subjectId: id })
    await touchEmployer(services, { tx, afterCommit }, row.employerId)
    tellCallBack(services, afterCommit, row)
  })
}

import type { EmployerViewer, WorkerViewer } from '@cho-phien/shared/accounts'
import type { BoothId, InterviewId, TicketId } from '@cho-phien/shared/ids'
import type { ReferralAnswer } from '@cho-phien/shared/referrals'
import { inTransaction, type AfterCommit, type Tx } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { addTicket, getJoinFacts, promisedPace, requireWelcome, type Wish } from '../queue/join.ts'
import { inLine, type LineNews } from '../queue/lines.ts'
import { findOpenTicket } from '../queue/queries.ts'
import { refusalToSuggest } from '../queue/rules.ts'
import { lockInterview } from './queries.ts'
import { findReferral, insertReferral, lockReferral, updateReferralAnswered, type ReferralRow } from './referral-queries.ts'
import { takeSeat } from './seats.ts'

interface Offer {
  interviewId: InterviewId
  boothId: BoothId
}

/**
 * Suggests another booth of the fair to somebody with whom the asker talks or talked. Nothing moves until the worker agrees; what hinders
 * the worker alone (they stand there already, or talked there lately) they are told when they answer, and the asker never.
 * @throws DomainError not_found for a foreign talk, the own booth or one of another fair, interview_transition_refused before the first
 * word, offer_over once it was answered, and whatever refuses anybody a ticket there
 */
export async function offerReferral(services: Services, viewer: EmployerViewer, { interviewId, boothId }: Offer): Promise<void> {
  await takeSeat(services.db, viewer, interviewId)
  const pace = await promisedPace(services, boothId)
  await inTransaction(services.db, async (tx, afterCommit) => {
    const interview = await lockInterview(tx, interviewId)
    if (!interview.wasLive) throw new DomainError('interview_transition_refused')
    if (interview.boothId === boothId) throw new DomainError('not_found')
    const { workerId } = interview
    const facts = await getJoinFacts(tx, { boothId, workerId, vacancyId: null, pace })
    if (facts.fairId !== interview.fairId) throw new DomainError('not_found')
    const refusal = refusalToSuggest(facts)
    if (refusal !== undefined) throw new DomainError(refusal)
    if (!(await insertReferral(tx, { interviewId, boothId, workerId, offeredBy: viewer.accountId }))) throw new DomainError('offer_over')
    await insertAuditEvent(tx, {
      actor: viewer,
      action: 'referral.offered',
      subjectType: 'interview',
      subjectId: interviewId,
      detail: { booth: boothId },
    })
    tellReferral(services, afterCommit, { interviewId, boothId, workerId, answer: null })
  })
}

/**
 * The worker takes a ticket there, in turn before others, or declines. A repeat changes nothing.
 * @throws DomainError not_found, offer_over when it was answered otherwise or another booth was suggested meanwhile, and whatever refuses
 * a ticket there
 */
export async function answerReferral(services: Services, viewer: WorkerViewer, wish: Offer & { answer: ReferralAnswer }): Promise<void> {
  const found = await findReferral(services.db, wish.interviewId)
  if (found === undefined || !viewer.workerIds.includes(found.workerId)) throw new DomainError('not_found')
  if (found.boothId !== wish.boothId) throw new DomainError('offer_over')
  const answer = async (tx: Tx, afterCommit: AfterCommit, there?: Threshold) => {
    const referral = await lockReferral(tx, wish.interviewId)
    if (referral?.answer === wish.answer) return
    if (referral === undefined || referral.answer !== null || referral.boothId !== wish.boothId) throw new DomainError('offer_over')
    const ticketId = there === undefined ? null : await ticketThere(tx, there, referral)
    await updateReferralAnswered(tx, wish.interviewId, { answer: wish.answer, ticketId })
    await insertAuditEvent(tx, {
      actor: viewer,
      action: `referral.${wish.answer}`,
      subjectType: 'interview',
      subjectId: wish.interviewId,
      detail: { booth: wish.boothId },
    })
    tellReferral(services, afterCommit, { ...wish, workerId: referral.workerId })
  }
  if (wish.answer === 'declined') return inTransaction(services.db, answer)
  const pace = await promisedPace(services, wish.boothId)
  await inLine(services, wish.boothId, (tx, line, afterCommit) => answer(tx, afterCommit, { line, pace }))
  services.wake(wish.boothId)
}

/** The line that they would enter. */
interface Threshold extends Pick<Wish, 'pace'> {
  line: LineNews
}

async function ticketThere(tx: Tx, { line, pace }: Threshold, { boothId, workerId }: ReferralRow): Promise<TicketId> {
  const held = await findOpenTicket(tx, { boothId, workerId })
  if (held !== undefined) return held
  const wish = { boothId, workerId, vacancyId: null, pace }
  return addTicket(tx, line, { ...wish, ...(await requireWelcome(tx, wish)), cause: 'referred' })
}

function tellReferral(
  services: Services,
  afterCommit: AfterCommit,
  { workerId, ...news }: Offer & { workerId: ReferralRow['workerId']; answer: ReferralAnswer | null },
): void {
  const { interviewId, boothId, answer } = news
  afterCommit(() => services.publish(rooms.worker(workerId), 'referral:changed', { interviewId, boothId, answer }))
}

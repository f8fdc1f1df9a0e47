import type { AccountId, BoothId, InterviewId, TicketId, WorkerId } from '@cho-phien/shared/ids'
import type { Referral, ReferralAnswer } from '@cho-phien/shared/referrals'
import type { Db, Tx } from '../../db/client.ts'

export interface ReferralRow {
  boothId: BoothId
  workerId: WorkerId
  answer: ReferralAnswer | null
}

export async function findReferral(db: Db, interviewId: InterviewId): Promise<ReferralRow | undefined> {
  const [row] = await db<ReferralRow[]>`
    select booth_id as "boothId", worker_id as "workerId", answer from referrals where interview_id = ${interviewId}`
  return row
}

export async function lockReferral(tx: Tx, interviewId: InterviewId): Promise<ReferralRow | undefined> {
  const [row] = await tx<ReferralRow[]>`
    select booth_id as "boothId", worker_id as "workerId", answer from referrals where interview_id = ${interviewId} for update`
  return row
}

/** One for each talk; another booth takes the place of one that is not answered. @returns false when it was answered */
export async function insertReferral(
  tx: Tx,
  referral: { interviewId: InterviewId; boothId: BoothId; workerId: WorkerId; offeredBy: AccountId },
): Promise<boolean> {
  const rows = await tx`
    insert into referrals (interview_id, booth_id, worker_id, offered_by)
    values (${referral.interviewId}, ${referral.boothId}, ${referral.workerId}, ${referral.offeredBy})
    on conflict (interview_id) do update set booth_id = excluded.booth_id, offered_by = excluded.offered_by, offered_at = now()
      where referrals.answer is null
    returning interview_id`
  return rows.length === 1
}

export async function updateReferralAnswered(
  tx: Tx,
  interviewId: InterviewId,
  { answer, ticketId }: { answer: ReferralAnswer; ticketId: TicketId | null },
): Promise<void> {
  await tx`update referrals set answer = ${answer}, answered_at = now(), ticket_id = ${ticketId} where interview_id = ${interviewId}`
}

/** What a worker can still answer. */
export function listReferrals(db: Db, workerId: WorkerId): Promise<Referral[]> {
  return db<Referral[]>`
    select referrals.interview_id as "interviewId", senders.short_name as "fromEmployer", booths.id as "boothId", booths.number as "boothNumber",
      employers.short_name as "employerName"
    from referrals
    join interviews on interviews.id = referrals.interview_id
    join booths own on own.id = interviews.booth_id
    join employers senders on senders.id = own.employer_id
    join booths on booths.id = referrals.booth_id and booths.status in ('open', 'paused')
    join fairs on fairs.id = booths.fair_id and fairs.status = 'live'
    join employers on employers.id = booths.employer_id
    where referrals.worker_id = ${workerId} and referrals.answer is null
    order by referrals.offered_at`
}

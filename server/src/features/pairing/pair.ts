import { setTimeout as delay } from 'node:timers/promises'
import type { BoothId, InterviewId } from '@cho-phien/shared/ids'
import { isDatabaseAway } from '../../db/client.ts'
import { gather } from '../../db/gather.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { findDesk, publishDesk } from '../booths/desks.ts'
import { getInterviewView } from '../interviews/queries.ts'
import { inFreeLines } from '../queue/lines.ts'
import { tellLinesOf } from '../queue/tell.ts'
import { claimPairs, listBoothsWithWork, type Claim } from './queries.ts'

/** A row is held by another statement for milliseconds; after so many looks somebody else's look will do. */
const heldMs = 50
const looksAtHeld = 20
/**
 * A look keeps the lines of all its booths: so many are done in some ten milliseconds. The next ones are looked at meanwhile: all who ask
 * at once in one look would leave the database's other processors idle.
 */
export const lookLimits = { keysAtOnce: 48, readsAtOnce: 2 }

/** What a look at a booth found; nothing when no desk and no ticket wait for each other. */
type Look = { claim: Claim } | { isHeld: true }

/**
 * Pairs ready desks with waiting tickets of a booth until one of the two runs out. Booths that ask while others are being paired go
 * together afterwards: the more there is to do at once, the less each pair costs.
 */
export function createPairing(services: Services): (boothId: BoothId) => Promise<void> {
  const look = gather((boothIds: BoothId[]) => lookAt(services, boothIds), lookLimits)
  return async function pairBooth(boothId) {
    for (let held = 0; held < looksAtHeld;) {
      const found = await look(boothId)
      if (found === undefined) return
      if ('isHeld' in found) {
        // A claim skips rows that are held, and a heartbeat holds its desk: without another look both would wait for ever.
        held += 1
        await delay(heldMs)
        continue
      }
      held = 0
    }
  }
}

/** One pair at each of these booths that has work, by booth. Looked at without a lock first: most looks find nothing to do, and change no line. */
export async function lookAt(services: Services, boothIds: BoothId[]): Promise<Map<BoothId, Look>> {
  const withWork = await listBoothsWithWork(services.db, boothIds)
  const found = new Map<BoothId, Look>(withWork.map((boothId) => [boothId, { isHeld: true }]))
  for (const claim of withWork.length === 0 ? [] : await ringTogether(services, withWork)) {
    found.set(claim.boothId, { claim })
    const { interviewId } = claim
    if (interviewId !== null) services.background.run('ring news', () => announceRing(services, interviewId))
  }
  return found
}

/** What goes wrong at one booth is not to keep the others from being paired: then each is asked alone. */
async function ringTogether(services: Services, boothIds: BoothId[]): Promise<Claim[]> {
  try {
    return await ringNext(services, boothIds)
  } catch (error) {
    if (boothIds.length === 1 || isDatabaseAway(error)) throw error
    const alone = await Promise.allSettled(boothIds.map((boothId) => ringNext(services, [boothId])))
    const failed = alone.filter((one) => one.status === 'rejected')
    for (const { reason } of failed) services.noteFailure(reason)
    if (failed.length > 0) services.log.warn({ booths: failed.length }, 'booths could not be paired; they are asked again at the next beat')
    return alone.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  }
}

/** One claim at each booth, in one transaction. */
function ringNext(services: Services, boothIds: readonly BoothId[]): Promise<Claim[]> {
  return inFreeLines(services, boothIds, async (tx, lines) => {
    const claims = await claimPairs(tx, [...lines.keys()])
    for (const { boothId, place, ticketId, workerId, interviewId } of claims) {
      if (interviewId === null) continue
      lines.get(boothId)?.left({ place, status: 'waiting' })
      lines.get(boothId)?.ticketChanged({ id: ticketId, workerId, boothId })
    }
    return claims
  })
}

async function announceRing(services: Services, interviewId: InterviewId): Promise<void> {
  const interview = await getInterviewView(services.db, interviewId)
  services.publish(rooms.worker(interview.workerId), 'ring:started', interview)
  const desk = await findDesk(services.db, interview.deskId)
  if (desk !== undefined) publishDesk(services, desk, interviewId)
  tellLinesOf(services, interview.workerId)
}

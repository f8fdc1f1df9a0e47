import type { StaffViewer, Viewer } from '@cho-phien/shared/accounts'
import { fairTransitions, type Fair, type FairBlockers, type FairInput } from '@cho-phien/shared/fairs'
import type { CenterId, FairId } from '@cho-phien/shared/ids'
import { inTransaction, type Db, type Tx } from '../../db/client.ts'
import { gather } from '../../db/gather.ts'
import { brokenConstraint, DomainError, notFoundUnless } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { cleanName } from '../accounts/names.ts'
import { requirePlanner } from '../accounts/seats.ts'
import { maySeeFair } from './policy.ts'
import {
  countUnreached,
  deleteFairHalls,
  findFair,
  findFairFacts,
  findOverlap,
  findSignature,
  insertFair,
  insertFairHalls,
  listFairsBySlug,
  listSlugsLike,
  listUnfinished,
  lockFair,
  lockPlanOf,
  updateFair,
} from './queries.ts'
import { blockersOf, isOtherTime, nextStatus, refusalOfTimes, refusalToEdit } from './rules.ts'
import { freeSlug, slugOf } from './slug.ts'

/**
 * Fairs by their address in pages, for whoever asks; those who come in one moment share a read.
 * The function throws DomainError not_found, also for a draft of which the asker may not know.
 */
export function createFairFinder(db: Db): (viewer: Viewer | undefined, slug: string) => Promise<Fair> {
  const find = gather(async (slugs: string[]) => new Map((await listFairsBySlug(db, slugs)).map((fair) => [fair.slug, fair])))
  return async (viewer, slug) => {
    const fair = notFoundUnless(await find(slug))
    if (!maySeeFair(viewer, fair)) throw new DomainError('not_found')
    return fair
  }
}

/** @throws DomainError not_found for a foreign fair */
export async function getOwnFair(services: Services, viewer: StaffViewer, fairId: FairId): Promise<Fair> {
  const fair = notFoundUnless(await findFair(services.db, fairId))
  if (fair.centerId !== viewer.centerId) throw new DomainError('not_found')
  return fair
}

/**
 * A new draft. Drafts may lie in the past and overlap while somebody plans; publishing asks.
 * @throws DomainError not_allowed, fair_ends_before_it_begins, invalid_input for a hall that is not the centre's
 */
export async function createFair(services: Services, viewer: StaffViewer, given: FairInput): Promise<Fair> {
  requirePlanner(viewer)
  const input = { ...given, title: cleanName(given.title, 'title') }
  const refusal = refusalOfTimes(input)
  if (refusal !== undefined) throw new DomainError(refusal)
  const id = await inTransaction(services.db, async (tx) => {
    await lockPlanOf(tx, viewer.centerId)
    const slug = freeSlug(slugOf(input), await listSlugsLike(tx, slugOf(input)))
    const fairId = await insertFair(tx, { centerId: viewer.centerId, slug, createdBy: viewer.accountId }, input)
    if (fairId === undefined) throw new DomainError('unavailable')
    await replaceHalls(tx, { id: fairId, centerId: viewer.centerId }, input)
    await insertAuditEvent(tx, { actor: viewer, action: 'fair.created', subjectType: 'fair', subjectId: fairId })
    return fairId
  })
  const fair = await getOwnFair(services, viewer, id)
  services.publish(rooms.staff(fair.centerId), 'fair:changed', { fairId: id, status: fair.status, version: fair.version })
  return fair
}

/**
 * Changes the plan. The address follows title and day while it is a draft and stays once people may have it.
 * @throws DomainError not_allowed, not_found, fair_ends_before_it_begins, fair_in_the_past, fair_overlaps,
 * fair_transition_refused when it is over or its begin has passed
 */
export async function changeFair(services: Services, viewer: StaffViewer, change: { fairId: FairId; input: FairInput }): Promise<Fair> {
  requirePlanner(viewer)
  const { fairId } = change
  const input = { ...change.input, title: cleanName(change.input.title, 'title') }
  const { status, version } = await withoutOverlap(() =>
    inTransaction(services.db, async (tx) => {
      await lockPlanOf(tx, viewer.centerId)
      const fair = await lockFair(tx, fairId)
      if (fair.centerId !== viewer.centerId) throw new DomainError('not_found')
      const refusal = refusalToEdit(fair, input, fair.now)
      if (refusal !== undefined) throw new DomainError(refusal, refusal === 'fair_transition_refused' ? { fields: ['startsAt'] } : {})
      if (fair.status !== 'draft') await refuseOverlap(tx, { ...input, fairId, centerId: fair.centerId })
      const slug = fair.status === 'draft' ? await chooseSlug(tx, fair.slug, input) : fair.slug
      const newVersion = await updateFair(tx, { id: fairId, slug }, input)
      await deleteFairHalls(tx, fairId)
      await replaceHalls(tx, fair, input)
      if (isOtherTime(fair, input)) await services.deadlines.scheduleIn(tx, 'slot-settle', { subjectId: fairId, seconds: 0 })
      await insertAuditEvent(tx, { actor: viewer, action: 'fair.changed', subjectType: 'fair', subjectId: fairId })
      return { status: fair.status, version: newVersion }
    }),
  )
  services.publish([rooms.fair(fairId), rooms.staff(viewer.centerId)], 'fair:changed', { fairId, status, version })
  return getOwnFair(services, viewer, fairId)
}

/** Where the fair may go from here and what still stands in the way of its next step. */
export async function listBlockers(services: Services, viewer: StaffViewer, fairId: FairId): Promise<FairBlockers> {
  await getOwnFair(services, viewer, fairId)
  const facts = notFoundUnless(await findFairFacts(services.db, fairId))
  const next = nextStatus(facts.status)
  return {
    status: facts.status,
    allowed: [...fairTransitions[facts.status]],
    blockers: next === undefined ? [] : blockersOf(facts, next),
    ...(await countUnreached(services.db, { fairId })),
    unfinished: await listUnfinished(services.db, fairId),
    signature: (await findSignature(services.db, fairId)) ?? null,
  }
}

/** The exclusion constraint is the last word on overlaps; broken, it means what the query before it means. */
export async function withoutOverlap<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (brokenConstraint(error) === 'fair_of_one_center_does_not_overlap') throw new DomainError('fair_overlaps')
    throw error
  }
}

async function refuseOverlap(tx: Tx, plan: { fairId: FairId; centerId: CenterId; startsAt: string; endsAt: string }): Promise<void> {
  const other = await findOverlap(tx, plan)
  if (other !== undefined) throw new DomainError('fair_overlaps', { detail: { title: other.title } })
}

async function chooseSlug(tx: Tx, current: string, input: FairInput): Promise<string> {
  const wanted = slugOf(input)
  const taken = await listSlugsLike(tx, wanted)
  return freeSlug(
    wanted,
    taken.filter((slug) => slug !== current),
  )
}

async function replaceHalls(tx: Tx, fair: { id: FairId; centerId: CenterId }, input: FairInput): Promise<void> {
  const added = await insertFairHalls(tx, fair, input.halls)
  if (added !== input.halls.length) throw new DomainError('invalid_input', { fields: ['halls'] })
}

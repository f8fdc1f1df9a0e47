import { inTransaction } from '@cho-phien/server/db/client'
import { askForCall, takeBackCall } from '@cho-phien/server/features/followups/asking'
import { noteCallBack, reopenCallBack } from '@cho-phien/server/features/followups/actions'
import { moveBooth } from '@cho-phien/server/features/moderation/booths'
import { pauseFair } from '@cho-phien/server/features/moderation/pause'
import { closeForCentre, moveInLine, reopenTicket, transferTicket } from '@cho-phien/server/features/moderation/tickets'
import { leaveQueue } from '@cho-phien/server/features/queue/actions'
import { joinQueue } from '@cho-phien/server/features/queue/join'
import { updateConstraintsDeferred } from '@cho-phien/server/features/slots/settle-queries'
import { bookSlot, cancelOwnSlot } from '@cho-phien/server/features/slots/booking'
import { openSlots } from '@cho-phien/server/features/slots/plan'
import type { Services } from '@cho-phien/server/services'
import type { WorkerViewer } from '@cho-phien/shared/accounts'
import type { ErrorCode } from '@cho-phien/shared/errors'
import type { BoothId, CallBackId, SlotId, TicketId, WorkerId } from '@cho-phien/shared/ids'
import { tryTo, type Floor, type World } from './floor-world.ts'

/** What the centre, the clock and people who do not wait in a line do on a floor. */
export const centreMoves = [
  'move',
  'transfer',
  'take-away',
  'reopen',
  'booth-paused',
  'booth-resumed',
  'fair-paused',
  'fair-resumed',
  'plan',
  'book',
  'unbook',
  'later-on',
  'ask',
  'take-back',
  'call-made',
  'call-owed',
] as const
export type CentreMove = (typeof centreMoves)[number]

export interface Scene {
  services: Services
  worker: WorkerViewer
  desk: Floor['desks'][number]
}

/** What the actions say that they refuse, and no more. */
const toStand = ['fair_not_live', 'booth_closed', 'meet_again_later', 'line_full', 'line_too_long'] satisfies ErrorCode[]
const ofPauses = ['fair_not_live', 'fair_transition_refused'] satisfies ErrorCode[]
const ofBooths = ['booth_transition_refused', 'fair_not_live', 'fair_over'] satisfies ErrorCode[]
const documented: Record<CentreMove, readonly ErrorCode[]> = {
  move: ['ticket_transition_refused', 'ticket_closed'],
  transfer: ['ticket_transition_refused', 'ticket_closed', 'ticket_exists', 'consent_needed', ...toStand],
  'take-away': ['ticket_transition_refused', 'ticket_closed'],
  reopen: ['ticket_transition_refused', 'ticket_exists', 'fair_not_live', 'booth_closed', 'consent_needed'],
  'booth-paused': ofBooths,
  'booth-resumed': ofBooths,
  'fair-paused': ofPauses,
  'fair-resumed': ofPauses,
  plan: ['slot_overlaps', 'slot_share', 'fair_over'],
  book: ['slot_taken', 'slot_past', 'slot_overlaps', 'slot_held', 'consent_needed', 'booth_closed', 'fair_over'],
  unbook: ['slot_due', 'slot_past', 'not_found'],
  'later-on': [],
  ask: ['fair_not_live', 'consent_needed', 'meet_again_later', 'call_back_needless', 'ticket_exists', 'call_back_done'],
  'take-back': ['call_back_done'],
  'call-made': ['call_back_done', 'not_found'],
  'call-owed': ['ticket_exists', 'consent_withdrawn', 'not_found'],
}

const said = { reason: 'Theo yêu cầu của trung tâm' }
const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString()

export async function takeForCentre(world: World, move: CentreMove, scene: Scene): Promise<void> {
  await tryTo(() => stepOf(world, scene)[move](), documented[move])
}

function stepOf(world: World, scene: Scene): Record<CentreMove, () => Promise<unknown> | undefined> {
  const { fairId } = world.floor
  const { services, desk } = scene
  const { staff } = world.floor
  const { boothId, deskId } = desk
  const booth = (status: 'open' | 'paused') => moveBooth(services, staff, { boothId, status, ...(status === 'paused' && said) })
  return {
    ...lineSteps(world, scene),
    ...callSteps(world, scene),
    'booth-paused': () => booth('paused'),
    'booth-resumed': () => booth('open'),
    'fair-paused': () => pauseFair(services, staff, { fairId, ...said }),
    'fair-resumed': () => pauseFair(services, staff, { fairId, reason: null }),
    plan: () => openSlots(services, staff, { boothId, plan: { deskId, startsAt: minutes(3), endsAt: minutes(13), minutes: 5 } }),
    book: async () => {
      const [free] = await services.db<{ id: SlotId }[]>`
        select id from slots where booth_id = ${boothId} and status = 'free' and starts_at > now() order by starts_at limit 1`
      if (free !== undefined) await bookSlot(services, scene.worker, free.id)
    },
    unbook: async () => {
      const [own] = await services.db<{ id: SlotId }[]>`
        select id from slots where booth_id = ${boothId} and worker_id = ${workerOf(scene)} order by status = 'booked' desc limit 1`
      if (own !== undefined) await cancelOwnSlot(services, scene.worker, own.id)
    },
    'later-on': () => passTime(world),
  }
}

function lineSteps(world: World, scene: Scene): Record<'move' | 'transfer' | 'take-away' | 'reopen', () => Promise<unknown> | undefined> {
  const { services, worker, desk } = scene
  const { staff, desks } = world.floor
  const { boothId } = desk
  /** Their last ticket here; with `standing` they take one if they may. */
  const ticketOf = async (standing = false): Promise<TicketId | undefined> => {
    if (standing) await tryTo(() => joinQueue(services, worker, { boothId, vacancyId: null }), [...toStand, 'consent_needed'])
    const [ticket] = await services.db<{ id: TicketId }[]>`
      select id from tickets where worker_id = ${workerOf(scene)} and booth_id = ${boothId} order by taken_at desc limit 1`
    return ticket?.id
  }
  const isFirst = desks.findIndex((one) => one.boothId === boothId) === desks.indexOf(desk)
  return {
    move: async () => {
      const ticketId = await ticketOf(true)
      const move = { position: isFirst ? 1 : 1000, cause: 'lost_place', ...said } as const
      if (ticketId !== undefined) await moveInLine(services, staff, { ticketId, ...move })
    },
    transfer: async () => {
      const ticketId = await ticketOf(true)
      const other = desks.find((one) => one.boothId !== boothId)
      if (ticketId !== undefined && other !== undefined)
        await transferTicket(services, staff, { ticketId, boothId: other.boothId, ...said })
    },
    'take-away': async () => {
      const ticketId = await ticketOf(true)
      if (ticketId !== undefined) await closeForCentre(services, staff, { ticketId, as: isFirst ? 'removed' : 'left', ...said })
    },
    reopen: async () => {
      const ticketId = await ticketOf()
      if (ticketId !== undefined) await reopenTicket(services, staff, { ticketId, at: isFirst ? 'place' : 'end', ...said })
    },
  }
}

function callSteps(
  world: World,
  scene: Scene,
): Record<'ask' | 'take-back' | 'call-made' | 'call-owed', () => Promise<unknown> | undefined> {
  const { services, worker, desk } = scene
  const { staff } = world.floor
  const { boothId } = desk
  return {
    /** Where no ticket can be had, so the booth closes first; whoever stood there would be owed a call anyway. */
    ask: async () => {
      const [held] = await services.db<{ id: TicketId }[]>`
        select id from tickets where worker_id = ${workerOf(scene)} and booth_id = ${boothId} and status <> 'closed'`
      if (held !== undefined) await tryTo(() => leaveQueue(services, worker, held.id), ['worker_busy', 'ticket_closed'])
      await tryTo(() => moveBooth(services, staff, { boothId, status: 'closed' }), ofBooths)
      await askForCall(services, worker, { boothId, vacancyId: null })
    },
    'take-back': async () => {
      const id = await findCall(services, { boothId, workerId: workerOf(scene), isAsked: true })
      if (id !== undefined) await takeBackCall(services, worker, id)
    },
    'call-made': async () => {
      const id = await findCall(services, { boothId, isDone: false })
      if (id !== undefined)
        await noteCallBack(services, world.floor.desks.indexOf(desk) % 2 === 0 ? staff : desk.viewer, { id, note: 'Đã hẹn' })
    },
    'call-owed': async () => {
      const id = await findCall(services, { boothId, isDone: true })
      if (id !== undefined) await reopenCallBack(services, staff, id)
    },
  }
}

async function findCall(
  { db }: Services,
  call: { boothId: BoothId; workerId?: WorkerId; isAsked?: boolean; isDone?: boolean },
): Promise<CallBackId | undefined> {
  const [row] = await db<{ id: CallBackId }[]>`
    select id from call_backs
    where booth_id = ${call.boothId} and (${call.workerId ?? null}::uuid is null or worker_id = ${call.workerId ?? null})
      and (${call.isAsked ?? null}::boolean is null or (ticket_id is null) = ${call.isAsked ?? null})
      and (${call.isDone ?? null}::boolean is null or (done_at is not null) = ${call.isDone ?? null})
    order by (withdrawn_at is not null), (ticket_id is not null), created_at desc limit 1`
  return row?.id
}

function workerOf({ worker }: Scene): WorkerId {
  if (worker.workerId === null) throw new Error('the worker of a step has a profile')
  return worker.workerId
}

/** Four minutes of everybody's booked times: from before a time to within it, and from there to after it. */
async function passTime({ nodes, floor: { fairId } }: World): Promise<void> {
  await inTransaction(nodes[0]!.db, async (tx) => {
    await updateConstraintsDeferred(tx)
    // In the order in which the server locks them.
    const slots = await tx<{ id: SlotId }[]>`select id from slots where fair_id = ${fairId} order by id for update`
    const ids = slots.map(({ id }) => id)
    await tx`
      update slots set starts_at = starts_at - interval '4 minutes', ends_at = ends_at - interval '4 minutes',
        held_until = held_until - interval '4 minutes' where id = any(${ids}::uuid[])`
    await tx`
      update deadlines set due_at = due_at - interval '4 minutes' where kind like 'slot-%' and subject_id = any(${ids}::uuid[])`
  })
  await Promise.all(nodes.map(({ app }) => app.ticker.tick()))
}

/** Each of them once, in an order in which each does what it is for. */
export const centreOpening = [
  'move',
  'transfer',
  'take-away',
  'reopen',
  'booth-paused',
  'booth-resumed',
  'fair-paused',
  'fair-resumed',
  'plan',
  'book',
  'unbook',
  'book',
  'later-on',
  'later-on',
  'later-on',
  'ask',
  // Refused, because the booth has left.
  'reopen',
  'take-back',
  'ask',
  'call-made',
  'call-owed',
  // Whoever stands in the line again is to be called from there.
  'booth-resumed',
  'move',
] as const satisfies CentreMove[]

/** What these steps leave in the record when they do what they are for. */
export const centreRecord = [
  'ticket.moved',
  'ticket.transferred',
  'ticket.closed',
  'ticket.reopened',
  'booth.paused',
  'booth.open',
  'fair.paused',
  'fair.resumed',
  'slot.opened',
  'slot.booked',
  'slot.freed',
  'slot.due',
  'slot.over',
  'call_back.asked',
  'call_back.withdrawn',
  'call_back.done',
  'call_back.reopened',
  'call_back.dropped',
  'fair.closing',
  'fair.closed',
]

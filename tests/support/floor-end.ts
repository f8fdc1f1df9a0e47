import { endRunning } from '@cho-phien/server/features/interviews/end'
import { moveFair } from '@cho-phien/server/features/moderation/actions'
import { recordOutcome } from '@cho-phien/server/features/outcomes/actions'
import { timeOutRing } from '@cho-phien/server/features/pairing/ring-end'
import type { DeskId, InterviewId, TicketId } from '@cho-phien/shared/ids'
import type { TicketStatus } from '@cho-phien/shared/queue'
import { expect } from 'vitest'
import { settle, type World } from './floor-world.ts'

/** Closing, then closed, with what people do in the same moments. With nobody doing anything every open ticket was not reached or missed its ring. */
export async function endFair(world: World, meanwhile?: () => Promise<unknown>): Promise<void> {
  const { floor, server, nodes, endedFrom } = world
  const { services } = nodes.at(-1)!.app
  const move = (to: 'closing' | 'closed') => moveFair(services, floor.staff, { fairId: floor.fairId, to })
  await Promise.all([move('closing'), meanwhile?.()])
  await settle(world)
  await finishTalks(world)
  const left = await server.db<{ id: TicketId; status: TicketStatus }[]>`
    select id, status from tickets where fair_id = ${floor.fairId} and status <> 'closed' order by id`
  await Promise.all([move('closed'), meanwhile?.()])
  await settle(world)
  const ends = await server.db<{ id: TicketId; reason: string | null; isOwed: boolean }[]>`
    select id, close_reason as reason, exists (select from call_backs where ticket_id = tickets.id) as "isOwed"
    from tickets where id = any(${left.map(({ id }) => id)}::uuid[]) order by id`
  const truth = left.map(({ id, status }) => ({ id, reason: status === 'missed' ? 'worker_no_show' : 'not_reached', isOwed: true }))
  if (meanwhile === undefined) {
    expect(ends).toEqual(truth)
    for (const { status } of left) endedFrom.add(status)
  }
  const open = await server.db`
    select status from tickets where fair_id = ${floor.fairId} and status <> 'closed'
    union all select status from slots where fair_id = ${floor.fairId} and status in ('offered', 'booked')
    union all select booths.status from booths where fair_id = ${floor.fairId} and status <> 'closed'`
  expect(open).toEqual([])
}

/** A fair that closes calls nobody: when what rings and runs is over, nothing begins. */
async function finishTalks({ floor, server: { db, app } }: World): Promise<void> {
  const { services } = app
  const running = await db<{ id: InterviewId }[]>`
    update interviews set ring_deadline_at = case status when 'ringing' then now() else ring_deadline_at end
    where fair_id = ${floor.fairId} and status <> 'ended' returning id`
  for (const { id } of running) {
    await timeOutRing(services, id)
    await endRunning(services, id, { by: 'removal', actor: floor.staff })
  }
  await services.background.settle()
  const owed = await db<{ id: InterviewId; deskId: DeskId }[]>`
    select interview_id as id, desk_id as "deskId" from owed_outcomes where fair_id = ${floor.fairId}`
  for (const { id, deskId } of owed) {
    const desk = floor.desks.find((one) => one.deskId === deskId)
    if (desk !== undefined) await recordOutcome(services, desk.viewer, { interviewId: id, outcome: { kind: 'shortlisted' } })
  }
}

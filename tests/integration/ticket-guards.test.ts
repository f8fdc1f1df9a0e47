import { inTransaction, type Tx } from '@cho-phien/server/db/client'
import { updateTicketMovedOn, updateTicketReopened } from '@cho-phien/server/features/queue/move-queries'
import { updateTicketClosed, updateTicketMissed, updateTicketStatus, updateTicketToFront } from '@cho-phien/server/features/queue/queries'
import type { BoothId, TicketId } from '@cho-phien/shared/ids'
import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { makeFloor, makeTicket, makeWorker } from '../support/make.ts'

interface Ticket {
  id: TicketId
  boothId: BoothId
}

const statements: Record<string, { from: 'waiting' | 'closed'; write: (tx: Tx, ticket: Ticket) => Promise<unknown> }> = {
  status: { from: 'closed', write: (tx, { id }) => updateTicketStatus(tx, id, 'away') },
  closed: { from: 'closed', write: (tx, { id }) => updateTicketClosed(tx, id, 'left') },
  missed: { from: 'waiting', write: (tx, { id }) => updateTicketMissed(tx, id, 60) },
  'to the front': { from: 'closed', write: (tx, ticket) => updateTicketToFront(tx, ticket) },
  'moved on': { from: 'closed', write: (tx, { id }) => updateTicketMovedOn(tx, id, id) },
  reopened: { from: 'waiting', write: (tx, { id }) => updateTicketReopened(tx, id, 1) },
}

test.each(Object.entries(statements))('a ticket is not written %s from a state that the table forbids', async (_, { from, write }) => {
  const { db } = await startApp()
  const floor = await makeFloor(db)
  const id = await makeTicket(db, { ...floor, ...(await makeWorker(db)) })
  if (from === 'closed') await db`update tickets set status = 'closed', close_reason = 'removed', closed_at = now() where id = ${id}`
  const row = () => db`select * from tickets where id = ${id}`
  const before = await row()
  await expect(inTransaction(db, (tx) => write(tx, { ...floor, id }))).rejects.toMatchObject({ code: 'ticket_transition_refused' })
  expect(await row()).toEqual(before)
})

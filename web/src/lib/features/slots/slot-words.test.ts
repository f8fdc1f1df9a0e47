import type { Ticket } from '@cho-phien/shared/queue'
import type { Slot } from '@cho-phien/shared/slots'
import { expect, test } from 'vitest'
import { untoldSlots } from './slot-words.ts'

const slot = (id: string, status: Slot['status']) => ({ id, status, ticketId: `ticket-${id}` }) as Slot
const ticket = (id: string, status: Ticket['status']) => ({ id: `ticket-${id}`, status }) as unknown as Ticket

test('a time that has come is told until its holder is called; the ticket says how it goes on', () => {
  const due = ['waiting', 'away', 'missed', 'ringing', 'interviewing', 'closed'] as const
  const slots = [...due.map((status) => slot(status, 'due')), slot('later', 'booked'), slot('gone', 'cancelled')]
  const tickets = [...due.map((status) => ticket(status, status)), ticket('gone', 'closed')]
  expect(untoldSlots(slots, tickets).map(({ id }) => id)).toEqual(['waiting', 'away', 'missed', 'later', 'gone'])
})

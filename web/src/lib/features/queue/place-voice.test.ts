import type { TicketId } from '@cho-phien/shared/ids'
import type { Ticket } from '@cho-phien/shared/queue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PlaceVoice } from './place-voice.ts'

const line = { fairStatus: 'live', status: 'open', absentSince: null }
const ticketOf = (id: string, more: Partial<Ticket> = {}) =>
  ({
    id: id as TicketId,
    status: 'waiting',
    employerName: id,
    ahead: 3,
    awayAhead: 0,
    line,
    passedBy: null,
    message: null,
    ...more,
  }) as Ticket
let voice: PlaceVoice
const hear = (ticket: Ticket | undefined, others: Ticket[] = [], you = 'anh') => voice.hear({ ticket, others, you })

beforeEach(() => {
  vi.useFakeTimers()
  voice = new PlaceVoice()
  hear(ticketOf('May'), [ticketOf('Hoa', { ahead: 5 })])
})
afterEach(() => {
  voice.stop()
  vi.useRealTimers()
})

it('is silent about what the page says as it opens', () => {
  hear(ticketOf('May'), [ticketOf('Hoa', { ahead: 4 })])
  vi.advanceTimersByTime(30_000)
  expect(voice.said).toBe('')
  const other = new PlaceVoice()
  const message = { body: 'Nghỉ trưa', at: new Date().toISOString() }
  for (let look = 0; look < 2; look++) other.hear({ ticket: ticketOf('May', { message }), others: [], you: 'anh' })
  expect(other.said).toBe('')
})

it('speaks of the tickets of another person on the phone as soon as that one is chosen', () => {
  // How to speak to them is known a moment before their tickets.
  hear(ticketOf('May'), [ticketOf('Hoa')], 'chị')
  hear(ticketOf('Xưởng gỗ'), [], 'chị')
  expect(voice.said).toMatch(/^Xưởng gỗ: còn 3 người trước chị/)
  hear(undefined, [], 'bà')
  expect(voice.said).toBe('')
})

it('says only after a pause that another of the own tickets is nearest', () => {
  hear(ticketOf('May', { ahead: 2 }), [ticketOf('Hoa')])
  hear(ticketOf('Hoa', { ahead: 1 }), [ticketOf('May')])
  expect(voice.said).toMatch(/^May: còn 2 người/)
  vi.advanceTimersByTime(30_000)
  expect(voice.said).toMatch(/^Hoa: còn 1 người/)
})

it('says a message of the centre at once, and the place alone from then on', () => {
  const message = { body: 'Nghỉ trưa', at: new Date().toISOString() }
  hear(ticketOf('May', { message }), [ticketOf('Hoa')])
  expect(voice.said).toMatch(/^Trung tâm nhắn: Nghỉ trưa$/)
  hear(ticketOf('May', { message, ahead: 2 }), [ticketOf('Hoa')])
  vi.advanceTimersByTime(30_000)
  expect(voice.said).toMatch(/^May: còn 2 người/)
})

it('says at once that the booth rests and that it calls again, and at once how the nearest number ended', () => {
  hear(ticketOf('May', { line: { ...line, status: 'paused' } as Ticket['line'] }))
  expect(voice.said).toMatch(/^May đang nghỉ/)
  hear(ticketOf('May', { ahead: 2 }))
  expect(voice.said).toMatch(/^May: còn 2 người/)
  const closed = [ticketOf('May', { status: 'closed', closeReason: 'not_reached' })]
  voice.hear({ ticket: ticketOf('Hoa'), others: [], closed, you: 'anh' })
  expect(voice.said).toBe('May: Chưa tới lượt')
})

const over = (id: string, closeReason: Ticket['closeReason'] = 'not_reached') => ticketOf(id, { status: 'closed', closeReason })

it('names at once every number that closed in one moment, nearest or not, and none that was over before', () => {
  hear(ticketOf('May'), [ticketOf('Hoa'), ticketOf('Gạch')])
  voice.hear({ ticket: ticketOf('Gạch'), others: [], closed: [over('Xưởng gỗ'), over('May'), over('Hoa', 'booth_closed')], you: 'anh' })
  expect(voice.said.replaceAll('\u00a0', ' ')).toBe('May: Chưa tới lượt. Hoa: Gian đã đóng')
})

it('says a missed ring before what ended with it, and says it once', () => {
  const missed = ticketOf('Hoa', { status: 'missed' })
  voice.hear({ ticket: missed, others: [], closed: [over('May')], you: 'anh' })
  const said = voice.said
  expect(said.replaceAll('\u00a0', ' ')).toMatch(/^Hoa: vừa lỡ lượt\..*May: Chưa tới lượt$/)
  voice.hear({ ticket: missed, others: [], closed: [over('May')], you: 'anh' })
  vi.advanceTimersByTime(30_000)
  expect(voice.said).toBe(said)
})

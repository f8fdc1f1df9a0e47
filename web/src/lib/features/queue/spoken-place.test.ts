import type { Ticket } from '@cho-phien/shared/queue'
import { expect, it } from 'vitest'
import { spokenPlace } from './spoken-place.ts'

const line = { fairStatus: 'live', status: 'open', pausedBy: null, absentSince: null, present: 3 }
const ticket = {
  status: 'waiting',
  employerName: 'May Sông Mã',
  ahead: 2,
  awayAhead: 0,
  line,
  desk: null,
  heldBy: null,
  slotElsewhere: null,
} as Ticket
const say = (more: object) => spokenPlace({ ...ticket, ...more, passedBy: null }, 'chị', []).replaceAll('\u00a0', ' ')

it('says who is away and what rests', () => {
  expect(say({ status: 'away' })).toBe('Chị đang ra ngoài, chỗ ở May Sông Mã vẫn giữ.')
  expect(say({ line: { ...line, status: 'paused', pausedBy: 'fair' } })).toBe('May Sông Mã: cả phiên tạm dừng, chỗ vẫn giữ.')
  expect(say({ line: { ...line, status: 'paused', pausedBy: 'center' } })).toMatch(/^May Sông Mã đang nghỉ/)
})

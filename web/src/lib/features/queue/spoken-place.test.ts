import type { Ticket } from '@cho-phien/shared/queue'
import { expect, it } from 'vitest'
import { isUrgentPlace, spokenClose, spokenPlace } from './spoken-place.ts'

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

/** What happens to somebody in a line, and the beginning of what is heard of it. */
const changes: [string, object, RegExp][] = [
  ['they wait', {}, /^May Sông Mã: còn 2 người trước chị\.$/],
  ['the place moves', { ahead: 1, line: { ...line, present: 4 } }, /^May Sông Mã: còn 1 người trước chị\.$/],
  ['they are next', { ahead: 0 }, /^May Sông Mã: người tiếp theo là chị\.$/],
  ['they step away', { status: 'away' }, /^Chị đang ra ngoài/],
  ['another of this phone talks', { heldBy: { workerName: 'Mai', employerName: 'Gạch Sam Mứn' } }, /^Giữ chỗ trong lúc Mai nói chuyện/],
  ['they missed the ring', { status: 'missed' }, /^May Sông Mã: vừa lỡ lượt\./],
  ['the booth rests', { line: { ...line, status: 'paused', pausedBy: 'center' } }, /^May Sông Mã đang nghỉ\./],
  ['the fair rests', { line: { ...line, status: 'paused', pausedBy: 'fair' } }, /^May Sông Mã: cả phiên tạm dừng/],
  ['nobody calls there', { line: { ...line, absentSince: '2026-11-24T02:38:00.000Z' } }, /^May Sông Mã không gọi ai từ 9:38\./],
  ['the fair closes', { line: { ...line, fairStatus: 'closing' } }, /^May Sông Mã: phiên sắp đóng/],
]

it.each(changes)('is heard when %s', (_, more, sentence) => expect(say(more)).toMatch(sentence))

it('leaves rings and talks to what stands over the page', () => {
  expect([say({ status: 'ringing' }), say({ status: 'interviewing' })]).toEqual(['', ''])
})

it('says how a number ended, but for a talk and another line, which speak for themselves', () => {
  const close = (closeReason: Ticket['closeReason']) => spokenClose({ ...ticket, status: 'closed', closeReason }).replaceAll('\u00a0', ' ')
  expect(close('not_reached')).toBe('May Sông Mã: Chưa tới lượt')
  expect(close('booth_closed')).toBe('May Sông Mã: Gian đã đóng')
  expect(close('worker_no_show')).toBe('May Sông Mã: Lỡ lượt gọi')
  expect([close('interviewed'), close('moved')]).toEqual(['', ''])
})

it('waits with none that cannot wait', () => {
  expect(isUrgentPlace({ ...ticket, status: 'missed' })).toBe(true)
})

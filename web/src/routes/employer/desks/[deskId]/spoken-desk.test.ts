import type { DeskId } from '@cho-phien/shared/ids'
import { expect, it } from 'vitest'
import type { Phase } from '#lib/features/fairs/phase.ts'
import { makeInterview } from '#lib/features/interviews/make-interview.ts'
import { spokenDesk } from './spoken-desk.ts'

type Facts = Parameters<typeof spokenDesk>[0]

const since = '2026-11-24T02:38:00.000Z'
const desk = { id: 'desk' as DeskId, status: 'ready', statusSince: since }
const interview = makeInterview({ workerName: 'Lò Thị Mai' })
const ready = { view: 'ready', desk, hold: { status: 'held' }, interview: null, owed: null, next: undefined, line: [], boothPause: null }
const say = (more: object, { bookedAt, phase = 'open' }: { bookedAt?: string; phase?: Phase } = {}) =>
  spokenDesk({ ...ready, ...more } as unknown as Facts, { phase, bookedAt }).replaceAll('\u00a0', ' ')

/** What happens at a desk, and what is heard of it. */
const changes: [string, object, string][] = [
  ['nobody waits', {}, 'Đang đợi người lấy số'],
  ['somebody is called next', { next: {} }, 'Đang gọi người tiếp theo'],
  ['those who wait cannot be called', { line: [{}, {}] }, 'Sẵn sàng'],
  ['it rings', { view: 'ringing', interview }, 'Đang gọi anh/chị Mai'],
  ['the worker asks for a minute', { view: 'ringing', interview: { ...interview, ringExtended: true } }, 'Anh/chị Mai xin thêm 1 phút.'],
  ['it was answered: the room speaks', { view: 'room', interview }, ''],
  ['a result is owed', { view: 'owed', owed: { workerName: 'Lò Thị Mai' } }, 'Còn nợ một kết quả: Lò Thị Mai'],
  ['the centre ended it', { view: 'owed', owed: {}, stopped: { workerName: 'Lò Thị Mai' } }, 'Trung tâm đã kết thúc cuộc với Lò Thị Mai'],
  [
    'it was not heard of',
    { view: 'resting', desk: { ...desk, status: 'absent' } },
    'Bàn bị coi là vắng từ 9:38. Bấm Sẵn sàng để gọi tiếp.',
  ],
  ['another page took it', { view: 'elsewhere', hold: { status: 'moved' } }, 'Bàn đã chuyển sang máy khác'],
  ['another page has it', { view: 'elsewhere', hold: { status: 'elsewhere' } }, 'Bàn này đang mở ở máy khác'],
  ['the booth rests', { boothPause: { by: 'employer', reason: 'ăn trưa', since } }, 'Gian tạm nghỉ từ 9:38: ăn trưa'],
  ['its interviewer rests', { view: 'resting', desk: { ...desk, status: 'paused' } }, 'Bàn đang nghỉ từ 9:38'],
]

it.each(changes)('%s', (_, facts, sentence) => expect(say(facts)).toBe(sentence))

it('says the booked time that the desk is kept for', () => {
  expect(say({ next: {} }, { bookedAt: since })).toBe('Bàn có giờ hẹn lúc 9:38')
})

it.each<[Phase, string]>([
  ['closing', 'Phiên sắp đóng, không gọi thêm ai'],
  ['after', 'Phiên đã đóng'],
])('promises no call in a fair that is %s, and speaks of what is left to do', (phase, sentence) => {
  const resting = { view: 'resting', desk: { ...desk, status: 'paused' } }
  expect([{}, { next: {} }, { line: [{}] }, resting].map((more) => say(more, { phase }))).toEqual(Array(4).fill(sentence))
  expect(say({ view: 'owed', owed: { workerName: 'Lò Thị Mai' } }, { phase })).toBe('Còn nợ một kết quả: Lò Thị Mai')
  expect(say({ view: 'ringing', interview }, { phase })).toBe('Đang gọi anh/chị Mai')
})

it('says the same while more and more come who cannot be called', () => {
  expect(say({ line: [{}] })).toBe(say({ line: [{}, {}, {}] }))
})

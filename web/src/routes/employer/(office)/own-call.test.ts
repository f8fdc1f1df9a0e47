import type { DeskId } from '@cho-phien/shared/ids'
import type { Interview } from '@cho-phien/shared/interviews'
import { expect, it } from 'vitest'
import { makeInterview } from '#lib/features/interviews/make-interview.ts'
import { ownCallOf } from './own-call.ts'

const desk = { id: 'desk' as DeskId, number: 3 }
const alone = { deskId: desk.id, ticketNumber: 16, interviewerPresent: false }
const [answeredAt, leftAt] = ['2026-11-24T02:00:30.000Z', '2026-11-24T02:00:50.000Z']
const away = { workerPresent: false, interviewerAbsentSince: answeredAt }
const known = { desks: [desk], offlineSince: undefined }
const callOf = (more: Partial<Interview>) => ownCallOf({ ...known, interview: makeInterview({ ...alone, ...more }) })

it.each<[string, Partial<Interview>, string]>([
  ['it rings', { status: 'ringing', workerPresent: false }, 'Số 016 đang được gọi vào bàn 3.'],
  [
    'it was answered a moment ago',
    { status: 'connecting', ...away, workerAbsentSince: answeredAt },
    'Số 016 đã trả lời, đang đợi ở bàn 3.',
  ],
  ['they are alone in the room', { status: 'connecting', workerPresent: true }, 'Số 016 đã trả lời, đang đợi ở bàn 3.'],
  ['they came and left again', { status: 'connecting', ...away, workerAbsentSince: leftAt }, 'Cuộc với số 016 ở bàn 3 chưa kết thúc.'],
  ['the interviewer went in the middle', { status: 'interrupted' }, 'Số 016 đã trả lời, đang đợi ở bàn 3.'],
  ['both have gone', { status: 'interrupted', workerPresent: false }, 'Cuộc với số 016 ở bàn 3 chưa kết thúc.'],
])('says where the interviewer is wanted: %s', (_, more, sentence) => {
  const call = callOf(more)
  expect(call).toEqual({ sentence: expect.any(String), href: '/employer/desks/desk' })
  expect(call?.sentence.replaceAll('\u00a0', ' ')).toBe(sentence)
})

it('says nothing while they talk, when it is over, and of a desk that is not theirs', () => {
  expect(callOf({ status: 'live', interviewerPresent: true })).toBeUndefined()
  expect(callOf({ status: 'interrupted', interviewerPresent: true, workerPresent: false })).toBeUndefined()
  expect(callOf({ status: 'ended' })).toBeUndefined()
  expect(callOf({ status: 'ringing', deskId: 'other' as DeskId })).toBeUndefined()
  expect(ownCallOf({ ...known, interview: null })).toBeUndefined()
})

it('says nothing while the connection is away, since the call may be over meanwhile', () => {
  const interview = makeInterview({ ...alone, status: 'ringing' })
  expect(ownCallOf({ ...known, interview, offlineSince: new Date(answeredAt) })).toBeUndefined()
})

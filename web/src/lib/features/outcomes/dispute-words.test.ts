import type { Dispute, WorkerOutcome } from '@cho-phien/shared/outcomes'
import { expect, it } from 'vitest'
import { disputeSentence } from './dispute-words.ts'

const recordedAt = '2026-11-24T02:00:00.000Z'
/** 9:38 in Vietnam. */
const handledAt = '2026-11-24T02:38:00.000Z'
const say = (more: Partial<WorkerOutcome>, dispute?: Partial<Dispute>) => {
  const disputes = dispute ? [{ version: 1, isOpen: true, handledAt: null, ...dispute } as Dispute] : []
  return disputeSentence({ recordedAt, version: 1, workerAnswer: 'disputed', disputes, ...more }, 'chị')?.replaceAll('\u00a0', ' ')
}

it('says that a result called wrong waits for the centre, and then when the centre has looked at it', () => {
  expect(say({}, {})).toBe('Đã báo không đúng, chờ trung tâm xem lại.')
  expect(say({}, { isOpen: false, handledAt })).toMatch(/^Trung tâm đã xem lại kết quả này lúc 9:38/)
})

it('says that it was corrected until its worker answers, whoever did it', () => {
  const corrected = 'Kết quả đã được sửa sau khi chị báo không đúng.'
  expect(say({ version: 2, workerAnswer: null }, {})).toBe(corrected)
  // By the centre, which has looked at it with that.
  expect(say({ version: 2, workerAnswer: null, recordedAt: handledAt }, { isOpen: false, handledAt })).toBe(corrected)
  expect(say({ version: 2, workerAnswer: 'confirmed' }, { isOpen: false })).toBeUndefined()
  expect(say({ version: 3, workerAnswer: null }, { isOpen: false })).toBeUndefined()
})

it('says nothing of a result that nobody called wrong', () => {
  expect(say({ workerAnswer: null })).toBeUndefined()
  expect(say({ workerAnswer: 'confirmed' })).toBeUndefined()
})

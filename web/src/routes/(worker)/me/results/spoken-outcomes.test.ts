import type { WorkerOutcome } from '@cho-phien/shared/outcomes'
import { expect, it } from 'vitest'
import { spokenOutcomes } from './spoken-outcomes.ts'

const made = { interviewId: 'one', employerName: 'May', kind: 'next_round', version: 1, handedTo: null, workerAnswer: null, disputes: [] }
const makeOutcome = (more: object = {}) => ({ ...made, ...more }) as unknown as WorkerOutcome
const other = makeOutcome({ interviewId: 'two', employerName: 'Hoa' })
const at = '2026-11-24T02:38:00.000Z'
const say = (after: readonly WorkerOutcome[], before = [other, makeOutcome()]) =>
  spokenOutcomes({ before, after, you: 'chị' })?.replaceAll('\u00a0', ' ')

it('says whose result is new or changed, and of none that stays as it was', () => {
  expect(say([other, makeOutcome()])).toBeUndefined()
  expect(say([makeOutcome({ interviewId: 'new', employerName: 'Gạch', kind: 'hired' }), other, makeOutcome()])).toBe(
    'Gạch: Được nhận vào làm',
  )
  expect(say([other, makeOutcome({ version: 2, kind: 'not_suitable' })])).toBe('May: Lần này chưa phù hợp')
  expect(say([other, makeOutcome({ version: 2, handedTo: { desk: 2, isOpen: true } })])).toBe('May: Chuyển sang bàn 2')
  expect(say([other, makeOutcome({ version: 2, handedTo: { desk: 2 } })])).toBe('May: Được mời vòng sau')
})

it('says what was answered, and that the centre has looked at it', () => {
  expect(say([other, makeOutcome({ workerAnswer: 'cannot_come' })])).toBe('May: Đã báo doanh nghiệp là không đến được')
  const disputed = (handledAt: string | null) => makeOutcome({ workerAnswer: 'disputed', disputes: [{ handledAt }] })
  expect(say([disputed(null)])).toBe('May: Đã báo doanh nghiệp và trung tâm là không đúng')
  expect(say([disputed(at)], [disputed(null)])).toMatch(/^May: Trung tâm đã xem lại kết quả này lúc 9:38/)
})

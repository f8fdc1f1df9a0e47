import type { WorkerOutcome } from '@cho-phien/shared/outcomes'
import { expect, it } from 'vitest'
import { resultGroups, resultsLead } from './result-groups.ts'

const makeOutcome = (interviewId: string, more: object = {}) =>
  ({ interviewId, kind: 'shortlisted', workerAnswer: null, handedTo: null, ...more }) as unknown as WorkerOutcome
const answered = makeOutcome('answered', { workerAnswer: 'confirmed' })
const handed = makeOutcome('handed', { handedTo: { desk: 2, hasGoneOn: true, isOpen: false } })
const named = (outcomes: WorkerOutcome[]) =>
  resultGroups(outcomes).map(({ title, outcomes: own }) => [title.replaceAll('\u00a0', ' '), ...own.map((one) => one.interviewId)])
const lead = (outcomes: WorkerOutcome[]) => resultsLead(outcomes)?.replaceAll('\u00a0', ' ')

it('puts what needs an answer first, and there what offers a job or a next round', () => {
  const job = makeOutcome('job', { kind: 'hired' })
  const round = makeOutcome('round', { kind: 'next_round' })
  expect(named([handed, answered, makeOutcome('list'), round, job])).toEqual([
    ['Cần trả lời', 'round', 'job', 'list'],
    ['Đã trả lời', 'answered'],
    ['Cuộc đã chuyển bàn', 'handed'],
  ])
})

it('asks for answers only while one is missing', () => {
  expect(lead([makeOutcome('list'), answered])).toBe('Trả lời để doanh nghiệp và trung tâm biết.')
  for (const outcomes of [[answered], [handed], [answered, handed]]) expect(lead(outcomes)).toBe('Không còn kết quả nào cần trả lời.')
  expect(lead([])).toBeUndefined()
})

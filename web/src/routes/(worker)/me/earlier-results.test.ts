import type { WorkerId } from '@cho-phien/shared/ids'
import type { Dispute, WorkerOutcome } from '@cho-phien/shared/outcomes'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepRead } from '#lib/features/outcomes/read-results.ts'
import { earlierResults } from './earlier-results.ts'

const workerId = 'mai' as WorkerId
const handledAt = '2026-11-24T02:38:00.000Z'
const lookedAt = { isOpen: false, handledAt }

function result(interviewId: string, more: Partial<WorkerOutcome>, dispute?: Partial<Dispute>): WorkerOutcome {
  const disputes = dispute ? [{ version: 1, isOpen: true, handledAt: null, ...dispute }] : []
  const own = { interviewId, ticketId: `ticket of ${interviewId}`, recordedAt: '2026-11-24T02:00:00.000Z', version: 1, ...more }
  return { employerName: 'May Sông Mã', workerAnswer: 'disputed', disputes, ...own } as unknown as WorkerOutcome
}

const all = [
  result('waits', {}, {}),
  result('looked at', {}, lookedAt),
  result('corrected', { version: 2, workerAnswer: null }, {}),
  // By its employer, before the centre looked at it.
  result('corrected, then looked at', { version: 2, workerAnswer: null, recordedAt: '2026-11-24T02:20:00.000Z' }, lookedAt),
  result('corrected and answered', { version: 2, workerAnswer: 'confirmed' }, { isOpen: false }),
  result('never wrong', { workerAnswer: 'confirmed' }),
  result('of today', {}, {}),
]
const told = () =>
  earlierResults(all, { workerId, you: 'chị', shows: (id) => id === 'ticket of of today' }).map(({ interviewId }) => interviewId as string)

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

it('names what was called wrong where no ticket of the page says it', () => {
  expect(told()).toEqual(['waits', 'looked at', 'corrected', 'corrected, then looked at'])
})

it('names what the centre looked at until it is read, and a corrected one until it is answered', () => {
  keepRead(workerId, all)
  expect(told()).toEqual(['waits', 'corrected', 'corrected, then looked at'])
})

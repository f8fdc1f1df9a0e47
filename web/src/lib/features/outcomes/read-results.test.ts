import type { WorkerId } from '@cho-phien/shared/ids'
import type { Dispute, WorkerOutcome } from '@cho-phien/shared/outcomes'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isRead, keepRead } from './read-results.ts'

const [mai, chu] = ['mai', 'chu'] as WorkerId[]
const lookedAt = (handledAt: string | null) =>
  ({ recordedAt: '2026-11-24T02:00:00.000Z', disputes: [{ handledAt } as Dispute] }) as unknown as WorkerOutcome
const [early, late] = [lookedAt('2026-11-24T02:38:00.000Z'), lookedAt('2026-11-25T02:38:00.000Z')]

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

it('knows which looks of the centre a person has read here, and not what another person of the phone has', () => {
  expect(isRead(mai!, early)).toBe(false)
  keepRead(mai!, [lookedAt(null), early])
  expect([isRead(mai!, early), isRead(mai!, late), isRead(chu!, early), isRead(mai!, lookedAt(null))]).toEqual([true, false, false, false])
})

it('forgets nothing when a page shows no such look', () => {
  keepRead(mai!, [late])
  keepRead(mai!, [])
  expect(isRead(mai!, early)).toBe(true)
})

import type { BoothId, VacancyId } from '@cho-phien/shared/ids'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetPerson } from '#lib/features/accounts/tab-memory.ts'
import { isWish, keepWish, takeWish } from './ticket-wish.ts'

const boothId = 'a-booth' as BoothId
const vacancyId = 'a-vacancy' as VacancyId
const search = (path: string): { search: string } => ({ search: path.slice(path.indexOf('?')) })

beforeEach(() => {
  const items = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    get length() {
      return items.size
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('is carried out once, by the way through the sign-in that it began', () => {
  const back = keepWish({ boothId, vacancyId })
  expect(isWish(back)).toBe(true)
  expect(takeWish(search(back), boothId)).toMatchObject({ vacancyId })
  expect(takeWish(search(back), boothId)).toBeUndefined()
})

it('takes no ticket for the next person in this tab, who opens the booth by another way', () => {
  keepWish({ boothId, vacancyId })
  expect(takeWish({ search: '' }, boothId)).toBeUndefined()
  expect(takeWish({ search: '?vacancy=a-vacancy' }, boothId)).toBeUndefined()
  expect(takeWish({ search: '?wish=another' }, boothId)).toBeUndefined()
})

it('takes no ticket after somebody signed out, at another booth, or much later', () => {
  const before = keepWish({ boothId, vacancyId })
  forgetPerson()
  expect(takeWish(search(before), boothId)).toBeUndefined()
  const elsewhere = keepWish({ boothId, vacancyId })
  expect(takeWish(search(elsewhere), 'another-booth' as BoothId)).toBeUndefined()
  vi.useFakeTimers()
  const early = keepWish({ boothId, vacancyId })
  vi.advanceTimersByTime(16 * 60_000)
  expect(takeWish(search(early), boothId)).toBeUndefined()
})

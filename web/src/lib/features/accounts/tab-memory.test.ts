import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { findKept, forget, forgetPerson, keep, keepFor } from './tab-memory.ts'

/** As much of a browser's storage as a tab's memory uses. */
class MemoryStorage {
  readonly #items = new Map<string, string>()
  get length(): number {
    return this.#items.size
  }
  key = (index: number): string | null => [...this.#items.keys()][index] ?? null
  getItem = (key: string): string | null => this.#items.get(key) ?? null
  setItem = (key: string, value: string): void => void this.#items.set(key, value)
  removeItem = (key: string): void => void this.#items.delete(key)
}

beforeEach(() => {
  vi.stubGlobal('sessionStorage', new MemoryStorage())
  vi.stubGlobal('localStorage', new MemoryStorage())
})
afterEach(() => vi.unstubAllGlobals())

it('finds after a reload what the same person kept', () => {
  keepFor('chu')
  keep('outcome:1', { privateNote: 'khéo tay' })
  keepFor('chu')
  expect(findKept('outcome:1')).toEqual({ privateNote: 'khéo tay' })
})

it('is empty for the next person to sign in, even when the last one did not sign out', () => {
  keepFor('chu')
  keep('outcome:1', { privateNote: 'khéo tay' })
  keep('unsent:1', ['chào anh'])
  keepFor('sua')
  expect([findKept('outcome:1'), findKept('unsent:1')]).toEqual([undefined, undefined])
})

it('is empty after signing out, and then belongs to whoever comes', () => {
  keepFor('chu')
  keep('unsent:1', ['chào anh'])
  forgetPerson()
  expect(findKept('unsent:1')).toBeUndefined()
  keep('ticket-wish', 'A')
  keepFor('sua')
  expect(findKept('ticket-wish')).toBe('A')
})

it('shows another tab what is kept on the device, and leaves it there no longer than its writer', () => {
  const inNewTab = () => vi.stubGlobal('sessionStorage', new MemoryStorage())
  const found = () => findKept('outcome:1', 'device')
  keepFor('chu')
  keep('outcome:1', { privateNote: 'khéo tay' }, 'device')
  inNewTab()
  keepFor('chu')
  expect(found()).toEqual({ privateNote: 'khéo tay' })
  inNewTab()
  keepFor('sua')
  expect(found()).toBeUndefined()
  keep('outcome:1', 'x', 'device')
  forgetPerson()
  expect(found()).toBeUndefined()
})

it('forgets one thing alone', () => {
  keep('a', 1)
  keep('b', 2)
  forget('a')
  expect([findKept('a'), findKept('b')]).toEqual([undefined, 2])
})

it('does without a storage that is forbidden', () => {
  vi.stubGlobal('sessionStorage', undefined)
  keep('a', 1)
  keepFor('chu')
  expect(findKept('a')).toBeUndefined()
})

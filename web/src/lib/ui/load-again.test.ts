import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadAgain } from './load-again.ts'

let page: EventTarget
let isOnline: boolean
let tries: number
let arrived: string[]
const load = () => {
  tries += 1
  return isOnline ? Promise.resolve('ring') : Promise.reject(new Error('offline'))
}

beforeEach(() => {
  vi.useFakeTimers()
  page = new EventTarget()
  for (const name of ['addEventListener', 'removeEventListener'] as const) vi.stubGlobal(name, page[name].bind(page))
  isOnline = false
  tries = 0
  arrived = []
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('comes without a press once the network does', async () => {
  const missed = vi.fn()
  loadAgain(load, (part) => arrived.push(part), missed)
  await vi.advanceTimersByTimeAsync(4_000)
  expect(tries).toBe(3)
  expect(missed).toHaveBeenCalledTimes(3)
  isOnline = true
  page.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(arrived).toEqual(['ring'])
  expect(tries).toBe(4)
})

it('stops with the page', async () => {
  const stop = loadAgain(load, (part) => arrived.push(part))
  stop()
  isOnline = true
  await vi.advanceTimersByTimeAsync(60_000)
  expect(arrived).toEqual([])
})

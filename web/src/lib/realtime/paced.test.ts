import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { error } from '@sveltejs/kit'
import { Paced } from './paced.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('paced work', () => {
  it('runs at once, and a burst of news once more a pace later', async () => {
    const work = vi.fn(() => Promise.resolve())
    const paced = new Paced(1_000, work)
    paced.soon()
    await vi.advanceTimersByTimeAsync(0)
    expect(work).toHaveBeenCalledTimes(1)
    for (let news = 0; news < 5; news += 1) paced.soon()
    await vi.advanceTimersByTimeAsync(999)
    expect(work).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(work).toHaveBeenCalledTimes(2)
  })

  it('is not done twice at once: what is asked meanwhile follows', async () => {
    let finish = () => {}
    const work = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)))
    const paced = new Paced(100, work)
    paced.soon()
    await vi.advanceTimersByTimeAsync(0)
    paced.soon()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(work).toHaveBeenCalledTimes(1)
    finish()
    await vi.advanceTimersByTimeAsync(0)
    expect(work).toHaveBeenCalledTimes(2)
  })

  it('goes on after a failure', async () => {
    const work = vi.fn(() => Promise.reject(new Error('offline')))
    const paced = new Paced(100, work)
    paced.soon()
    await vi.advanceTimersByTimeAsync(0)
    paced.soon()
    await vi.advanceTimersByTimeAsync(100)
    expect(work).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['throws', () => Promise.reject(new Error('offline'))],
    ['says that it is not done', () => Promise.resolve(false)],
    ['never ends', () => new Promise<never>(() => {})],
  ])('tries again without news what %s, until it is done', async (_, fail) => {
    let isWell = false
    const work = vi.fn((): Promise<unknown> => (isWell ? Promise.resolve(true) : fail()))
    const paced = new Paced(100, work)
    paced.soon()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(work.mock.calls.length).toBeGreaterThan(1)
    expect(work.mock.calls.length).toBeLessThan(8)
    isWell = true
    work.mockClear()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('tries nothing again once it is stopped', async () => {
    const work = vi.fn(() => Promise.resolve(false))
    const paced = new Paced(100, work)
    paced.soon()
    await vi.advanceTimersByTimeAsync(0)
    paced.stop()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('does not try again what was refused for good', async () => {
    const work = vi.fn(() => Promise.resolve().then(() => error(403, 'not_allowed', { code: 'not_allowed' })))
    const paced = new Paced(100, work)
    paced.soon()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('begins afresh although a run hangs, and what that one answers starts nothing', async () => {
    const ends: (() => void)[] = []
    const work = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)))
    const paced = new Paced(0, work)
    paced.soon()
    await vi.advanceTimersByTimeAsync(0)
    paced.soon()
    paced.afresh()
    await vi.advanceTimersByTimeAsync(0)
    expect(work).toHaveBeenCalledTimes(2)
    ends[0]?.()
    ends[1]?.()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(work).toHaveBeenCalledTimes(2)
  })

  it('does nothing once it is stopped, whatever asks, until it is started', async () => {
    const work = vi.fn(() => Promise.resolve())
    const paced = new Paced(0, work)
    paced.stop()
    paced.soon()
    paced.afresh()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(work).not.toHaveBeenCalled()
    paced.start()
    paced.soon()
    await vi.advanceTimersByTimeAsync(0)
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('waits for what comes with the news, and does nothing once it is stopped', async () => {
    const work = vi.fn(() => Promise.resolve())
    const paced = new Paced(0, work)
    paced.soon(60)
    await vi.advanceTimersByTimeAsync(59)
    expect(work).not.toHaveBeenCalled()
    paced.stop()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(work).not.toHaveBeenCalled()
  })
})

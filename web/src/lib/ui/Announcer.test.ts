import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Announcer } from './Announcer.svelte.ts'

let announcer: Announcer

beforeEach(() => {
  vi.useFakeTimers()
  announcer = new Announcer(30_000)
  announcer.say('còn 5 người')
})

afterEach(() => {
  announcer.stop()
  vi.useRealTimers()
})

it('says the first sentence at once', () => {
  expect(announcer.said).toBe('còn 5 người')
})

it('says of a line that runs only where it stands after the pause', () => {
  announcer.say('còn 4 người')
  vi.advanceTimersByTime(10_000)
  announcer.say('còn 3 người')
  vi.advanceTimersByTime(19_000)
  expect(announcer.said).toBe('còn 5 người')
  vi.advanceTimersByTime(2_000)
  expect(announcer.said).toBe('còn 3 người')
  vi.advanceTimersByTime(60_000)
  expect(announcer.said).toBe('còn 3 người')
})

it('says nothing when all is again as it was said', () => {
  announcer.say('còn 6 người')
  announcer.say('còn 5 người')
  vi.advanceTimersByTime(60_000)
  expect(announcer.said).toBe('còn 5 người')
})

it('does not hold back what cannot wait', () => {
  announcer.say('còn 4 người')
  announcer.say('vừa lỡ lượt', true)
  expect(announcer.said).toBe('vừa lỡ lượt')
  vi.advanceTimersByTime(60_000)
  expect(announcer.said).toBe('vừa lỡ lượt')
})

it('is silent about what is read anyway, until that has changed and is so again', () => {
  announcer.know('còn 4 người')
  announcer.say('còn 4 người', true)
  expect(announcer.said).toBe('còn 5 người')
  announcer.say('còn 3 người', true)
  announcer.say('còn 4 người', true)
  expect(announcer.said).toBe('còn 4 người')
})

it('is silent once it is stopped', () => {
  announcer.say('còn 4 người')
  announcer.stop()
  vi.advanceTimersByTime(60_000)
  expect(announcer.said).toBe('còn 5 người')
})

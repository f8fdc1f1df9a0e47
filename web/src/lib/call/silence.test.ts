import { expect, it } from 'vitest'
import { isSilent, publishMs } from './silence.ts'

it('calls nobody silent whose voice is on the way, and everybody who sent none in time', () => {
  expect(isSilent({ isMuted: undefined, seenMs: 200 })).toBe(false)
  expect(isSilent({ isMuted: undefined, seenMs: publishMs })).toBe(true)
  expect(isSilent({ isMuted: true, seenMs: 0 })).toBe(true)
  expect(isSilent({ isMuted: false, seenMs: 60_000 })).toBe(false)
})

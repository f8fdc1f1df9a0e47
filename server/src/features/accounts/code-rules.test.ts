import { expect, test } from 'vitest'
import { refusalOfCode, refusalToSend } from './code-rules.ts'

test('a code waits a minute and comes five times an hour', () => {
  expect(refusalToSend({ count: 0, newestAgeSeconds: null, oldestAgeSeconds: null })).toBeUndefined()
  expect(refusalToSend({ count: 1, newestAgeSeconds: 10.5, oldestAgeSeconds: 10.5 })).toEqual({ code: 'code_wait', seconds: 50 })
  expect(refusalToSend({ count: 4, newestAgeSeconds: 61, oldestAgeSeconds: 900 })).toBeUndefined()
  expect(refusalToSend({ count: 5, newestAgeSeconds: 61, oldestAgeSeconds: 900 })).toEqual({ code: 'too_many_requests', seconds: 2700 })
})

test('a code is refused for the first reason that holds', () => {
  const right = { isUsed: false, isExpired: false, hadTry: true, isRight: true }
  expect(refusalOfCode(undefined)).toBe('code_wrong')
  expect(refusalOfCode(right)).toBeUndefined()
  expect(refusalOfCode({ ...right, isRight: false })).toBe('code_wrong')
  expect(refusalOfCode({ ...right, hadTry: false })).toBe('code_used_up')
  expect(refusalOfCode({ ...right, isUsed: true })).toBe('code_expired')
  expect(refusalOfCode({ ...right, isExpired: true, hadTry: false })).toBe('code_expired')
})

import { expect, test } from 'vitest'
import { patternOf } from './like.ts'

test('a pattern gives no letter a meaning of its own', () => {
  expect(patternOf('100%_a\\b')).toBe('%100\\%\\_a\\\\b%')
})

import { expect, it } from 'vitest'
import { correctedWords } from './corrected-words.ts'

it('says how many disputed results are corrected and wait for their worker', () => {
  expect(correctedWords({ disputedCorrected: 2 }).replaceAll('\u00a0', ' ')).toBe('2 đã sửa, chờ người lao động trả lời')
  expect(correctedWords({ disputedCorrected: 0 })).toBe('')
})

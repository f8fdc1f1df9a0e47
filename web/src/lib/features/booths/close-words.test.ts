import { expect, it } from 'vitest'
import { closeSentence } from './close-words.ts'

it('says how many people lose their places with a booth, and what they get instead', () => {
  expect(closeSentence(8)).toMatch(/^8 người mất chỗ.*gian khác.*danh sách gọi lại/)
  expect(closeSentence(0)).toMatch(/^Không ai đang chờ/)
})

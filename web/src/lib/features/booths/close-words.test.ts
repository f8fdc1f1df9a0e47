import { expect, it } from 'vitest'
import { closeSentence } from './close-words.ts'

it('says how many people lose their places with a booth, and what they get instead', () => {
  expect(closeSentence({ persons: 8 })).toMatch(/^8 người mất chỗ.*gian khác.*danh sách gọi lại/)
  expect(closeSentence({ persons: 0 })).toMatch(/^Không ai đang chờ/)
})

it('names no number before it is known, and does not call the line empty', () => {
  expect(closeSentence(undefined)).toMatch(/^Ai còn trong hàng.*mất chỗ.*danh sách gọi lại/)
})

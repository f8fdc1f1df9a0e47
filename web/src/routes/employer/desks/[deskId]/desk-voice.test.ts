import { expect, it } from 'vitest'
import { makeDeskVoice } from './desk-voice.ts'

it('is silent about what the page says as it opens, and speaks of what changes', () => {
  const voice = makeDeskVoice({}, 'Sẵn sàng')
  voice.say('Sẵn sàng')
  expect(voice.said).toBe('')
  voice.say('Đang gọi anh Chu')
  expect(voice.said).toBe('Đang gọi anh Chu')
  voice.say('Sẵn sàng')
  expect(voice.said).toBe('Sẵn sàng')
})

it('speaks at once after a room, when nobody reads the page again', () => {
  const floor = {}
  makeDeskVoice(floor, 'Đang gọi anh Chu')
  const voice = makeDeskVoice(floor, 'Còn nợ một kết quả: Chu')
  voice.say('Còn nợ một kết quả: Chu')
  expect(voice.said).toBe('Còn nợ một kết quả: Chu')
})

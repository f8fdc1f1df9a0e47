import { expect, it } from 'vitest'
import { makeInterview } from '#lib/features/interviews/make-interview.ts'
import { endedWords } from './ended-words.ts'

const handed = { desk: 2, hasGoneOn: false, isOpen: true, isTalking: false }
const words = (more: object, interview: object = {}) =>
  endedWords(makeInterview({ status: 'ended', endReason: 'handed_over', handedTo: { ...handed, ...more }, ...interview }), 'anh')?.text

it('promises another call after a hand-over only as long as it may come, and says then where they talk', () => {
  expect(words({})).toContain('sẽ gọi lại')
  for (const since of [{ isTalking: true }, { hasGoneOn: true }, { hasGoneOn: true, isOpen: false }])
    expect(words(since)).toMatch(/đã chuyển anh sang bàn\s2\. Kết quả là của cuộc sau/)
})

it('waits for the result of the first talk where the colleague never met them, and for none where nobody did', () => {
  expect(words({ isOpen: false })).toBeUndefined()
  expect(words({ isOpen: false }, { liveAt: null })).toMatch(/Phiên của tôi/)
})

it('keeps a place for whoever was never met as long as the line is called, and then promises another call', () => {
  const lost = (isLineOver: boolean) =>
    endedWords(makeInterview({ status: 'ended', endReason: 'desk_lost', liveAt: null, isLineOver }), 'anh')?.text.replaceAll('\u00a0', ' ')
  expect(lost(false)).toMatch(/chỗ này được gọi trước/)
  expect(lost(true)).toMatch(/chưa kịp gặp anh\. Sẽ có người liên lạc lại với anh\.$/)
})

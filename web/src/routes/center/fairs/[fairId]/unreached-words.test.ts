import { expect, it } from 'vitest'
import { unreachedWords } from './unreached-words.ts'

const none = { waiting: 0, bookedSlots: 0, callBacks: 0, otherCallBacks: 0 }
const words = (counts: Partial<typeof none>, isClosing = false) =>
  unreachedWords({ ...none, ...counts }, isClosing).replaceAll('\u00a0', ' ')

it('says why there are more calls to make than tickets that were not reached', () => {
  expect(words({ callBacks: 97, otherCallBacks: 7 })).toBe('cần gọi lại 97 cuộc, gồm 7 cuộc vì lý do khác')
  expect(words({ callBacks: 90 })).toBe('cần gọi lại 90 cuộc')
})

it('says in a fair that closes what will be added, while there is anything', () => {
  expect(words({ waiting: 3, callBacks: 1, otherCallBacks: 1 }, true)).toBe('còn 3 số chưa đóng')
  expect(words({ waiting: 3, bookedSlots: 2 }, true)).toBe('còn 5 chưa đóng, gồm 2 giờ hẹn')
  expect(words({ callBacks: 1 }, true)).toBe('cần gọi lại 1 cuộc')
})

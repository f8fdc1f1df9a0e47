import type { Side } from '@cho-phien/shared/interviews'
import { describe, expect, it } from 'vitest'
import type { InterviewRoom, RoomView } from './InterviewRoom.svelte.ts'
import { makeInterview } from './make-interview.ts'
import { momentBeside, noticeOf } from './room-notice.ts'

const words = { you: 'anh', other: 'Chị Hà' }
/** 9:38 in Vietnam. */
const otherAbsentSince = '2026-11-24T02:38:00.000Z'
const talking = { side: 'worker', view: 'talking', mode: 'video', call: { isOtherSilent: false } }

function say(side: Side, view: RoomView): string {
  const notice = noticeOf({ side, view, otherAbsentSince } as InterviewRoom, words)
  return `${notice?.title}. ${notice?.text}`.replaceAll('\u00a0', ' ')
}

it('says since when the interviewer is away, how long the room is kept and what happens then', () => {
  expect(say('worker', 'other_gone')).toBe(
    'Chị Hà mất kết nối từ 9:38. Đồng hồ tạm dừng. Phòng giữ tới 9:43. Quá giờ thì cuộc này kết thúc, kết quả gửi anh sau.',
  )
  expect(say('worker', 'waiting')).toBe(
    'Đang chờ Chị Hà vào phòng. Phòng giữ tới 9:43. Quá giờ mà phiên còn gọi thì anh về lại chỗ cũ trong hàng.',
  )
})

it('tells the interviewer that an absent worker is waited for, and from when they count as not having come', () => {
  expect(say('interviewer', 'other_gone')).toBe(
    'Chị Hà mất kết nối từ 9:38. Đồng hồ tạm dừng. Phòng giữ tới khi anh bấm Kết thúc. Cả hai cùng rời 5 phút thì tự kết thúc.',
  )
  expect(say('interviewer', 'waiting')).toBe(
    'Đang chờ Chị Hà vào phòng. Kết thúc trước 9:39 thì người này giữ chỗ. Sau đó tính là không đến.',
  )
})

it('says calmly that the other side is not heard just now, until the server says since when they are away', () => {
  const silent = { ...talking, otherAbsentSince, call: { isOtherSilent: true } }
  const notice = noticeOf(silent as InterviewRoom, words)
  expect(notice?.title).toBe('Mạng của Chị Hà đang chập chờn')
  expect(noticeOf({ ...silent, interview: makeInterview(), clock: { state: 'over' } } as unknown as InterviewRoom, words)).toMatchObject({
    offers: 'more_time',
  })
  expect(noticeOf({ ...silent, view: 'other_gone' } as InterviewRoom, words)?.title).toMatch(/^Chị Hà mất\skết\snối/)
  expect(noticeOf(talking as InterviewRoom, words)).toBeUndefined()
})

it('says to who asked for video that the other side puts it off, and keeps the way back and the time that can be had', () => {
  const asker = { ...talking, mode: 'text', media: 'ready', isPutOff: true } as InterviewRoom
  expect(noticeOf(asker, words)).toMatchObject({ tone: 'plain', title: expect.stringMatching(/^Chị Hà xin để sau$/), hasWayBack: true })
  expect(noticeOf({ ...asker, media: 'off' } as InterviewRoom, words)?.hasWayBack).toBe(false)
  expect(noticeOf({ ...asker, mode: 'audio' } as InterviewRoom, words)?.hasWayBack).toBe(false)
  const over = { ...asker, interview: makeInterview(), clock: { state: 'over' } } as unknown as InterviewRoom
  expect(noticeOf(over, words)).toMatchObject({ title: 'Chị Hà xin để sau', offers: 'more_time' })
})

describe('the end of the time', () => {
  const room = (more: object, interview: object = {}) =>
    noticeOf({ ...talking, interview: makeInterview(interview), ...more } as InterviewRoom, words)

  it('is said a minute before and cuts nobody off, with the time that can still be had', () => {
    expect(room({ clock: { state: 'last' } })).toMatchObject({ title: expect.stringMatching(/1\sphút/), offers: 'more_time' })
    expect(room({ clock: { state: 'over' } })).toMatchObject({ title: 'Đã hết giờ, mời nói nốt', offers: 'more_time' })
    expect(room({ clock: { state: 'over' } }, { extensionsLeft: 0 })?.offers).toBeUndefined()
  })

  it('is said in writing too, and after a step down', () => {
    expect(room({ mode: 'text', media: 'ready', clock: { state: 'over' } })).toMatchObject({
      title: 'Đã hết giờ, mời nói nốt',
      hasWayBack: true,
    })
    const weak = { mode: 'audio', lastMove: { mode: 'audio', reason: 'weak_network' } }
    expect(room({ ...weak, clock: { state: 'last' } })?.title).toMatch(/1\sphút/)
    expect(room({ ...weak, clock: { state: 'running' } })?.title).toMatch(/^Mạng yếu/)
  })

  it('says for a while who made it longer', () => {
    expect(room({ extendedBy: 'interviewer' })?.title.replaceAll('\u00a0', ' ')).toBe('Chị Hà thêm 3 phút')
    expect(room({ extendedBy: 'worker' })?.title.replaceAll('\u00a0', ' ')).toBe('Đã thêm 3 phút')
  })
})

describe('the last minute and the end', () => {
  const roomAt = (spoken: 120 | 60 | 0, more: Partial<InterviewRoom> = {}) => {
    const state = spoken === 120 ? 'running' : spoken === 60 ? 'last' : 'over'
    return {
      ...talking,
      clock: { state },
      interview: makeInterview(),
      otherAbsentSince,
      spoken,
      ...more,
    }
  }
  const said = (room: object) => momentBeside(room as InterviewRoom)

  it('are said once: by their notice', () => {
    expect(noticeOf(roomAt(60) as InterviewRoom, words)?.isAboutTime).toBe(true)
    expect([said(roomAt(60)), said(roomAt(0))]).toEqual([undefined, undefined])
  })

  it('are said by the clock where something else stands in the place of the notice', () => {
    expect(said(roomAt(60, { asked: 'video' }))).toBe(60)
    expect(said(roomAt(0, { view: 'other_gone' }))).toBe(0)
  })

  it('leave the two minutes to the clock', () => {
    expect(said(roomAt(120))).toBe(120)
  })
})

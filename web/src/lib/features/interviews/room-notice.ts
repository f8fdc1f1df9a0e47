import { interviewerAbsenceSeconds, noShowSeconds, type Mode } from '@cho-phien/shared/interviews'
import { m } from '#lib/paraglide/messages.js'
import { formatTime } from '#lib/ui/format.ts'
import type { SpokenMoment } from './interview-clock.ts'
import type { InterviewRoom, RoomView } from './InterviewRoom.svelte.ts'
import type { MoveReason } from './rungs.ts'

export interface RoomNotice {
  tone: 'warn' | 'plain' | 'turn'
  title: string
  text: string
  /** What is offered with it. */
  offers?: 'video' | 'this_page' | 'agree' | 'more_time'
  /** In writing, video is always a press away. */
  hasWayBack?: boolean
  isAboutTime?: boolean
  /** On a phone the title is enough. */
  isBrief?: boolean
}

/** How the two sides are called in a sentence. */
export interface RoomWords {
  you: string
  other: string
}

/** The one thing the room has to say now, the most urgent first; undefined while all is well. */
export function noticeOf(room: InterviewRoom, words: RoomWords): RoomNotice | undefined {
  const { view } = room
  const absence = noticeOfOwnAbsence(view, words) ?? (view === 'other_gone' ? noticeOfOther(room, words) : undefined)
  if (absence !== undefined) return absence
  const presence = noticeOfPresence(room, words)
  // What can be pressed now stays there to be pressed.
  if (view === 'talking' && room.call.isOtherSilent && presence?.offers === undefined)
    return { tone: 'warn', title: m.call_notice_other_weak(words), text: m.call_notice_other_weak_text() }
  return presence
}

/** While both are there, or the other is awaited. */
function noticeOfPresence(room: InterviewRoom, words: RoomWords): RoomNotice | undefined {
  const { view, asked } = room
  if (asked !== undefined) return noticeOfWish(asked, words)
  if (view === 'waiting') return noticeOfOther(room, words)
  // Before the way one talks, which stands there for as long as it is so.
  const time = noticeOfTime(room, words)
  const hasWayBack = room.mode === 'text' && room.media === 'ready'
  if (room.isPutOff) {
    const offers = time?.offers && { offers: time.offers }
    return { tone: 'plain', title: m.call_notice_put_off(words), text: m.call_notice_put_off_text(), hasWayBack, ...offers }
  }
  if (time !== undefined) return { ...time, isAboutTime: true, hasWayBack }
  const moved = noticeOfMove(room)
  if (moved !== undefined) return moved
  if (room.offersVideo)
    return { tone: 'plain', title: m.call_notice_network_good(), text: m.call_notice_network_good_text(), offers: 'video' }
  return undefined
}

/** The moment that the clock says aloud: the last minute and the end only where no notice says them, or they are heard twice. */
export function momentBeside(room: InterviewRoom): SpokenMoment | undefined {
  const { spoken } = room
  if (spoken === undefined || spoken > 60) return spoken
  return noticeOf(room, { you: '', other: '' })?.isAboutTime ? undefined : spoken
}

/** The end is soft: it is said before, at and after it, with the time that can still be had. */
function noticeOfTime(room: InterviewRoom, { other }: RoomWords): RoomNotice | undefined {
  const { clock, interview, extendedBy } = room
  if (extendedBy !== undefined) {
    const minutes = Math.round((interview?.extensionSeconds ?? 0) / 60)
    const title = extendedBy === room.side ? m.call_notice_extended({ minutes }) : m.call_notice_extended_by({ other, minutes })
    return { tone: 'plain', title, text: m.call_notice_extended_text() }
  }
  const more = interview !== undefined && interview.extensionsLeft > 0 ? ({ offers: 'more_time' } as const) : {}
  if (clock?.state === 'over') return { tone: 'plain', title: m.call_notice_over(), text: m.call_notice_over_text(), ...more }
  if (clock?.state === 'last') return { tone: 'plain', title: m.call_notice_last_minute(), text: m.call_notice_last_minute_text(), ...more }
  return undefined
}

/** This side is not in the room. */
function noticeOfOwnAbsence(view: RoomView, { you, other }: RoomWords): RoomNotice | undefined {
  if (view === 'foreign') return { tone: 'warn', title: m.call_notice_foreign(), text: m.call_notice_foreign_text() }
  if (view === 'own_outage') return { tone: 'warn', title: m.call_notice_own_outage(), text: m.call_notice_own_outage_text({ you, other }) }
  if (view === 'replaced')
    return { tone: 'plain', title: m.call_notice_replaced(), text: m.call_notice_replaced_text(), offers: 'this_page' }
  return undefined
}

/** The other side is away: since when, how long the room is kept, and what happens then. */
function noticeOfOther(room: InterviewRoom, { you, other }: RoomWords): RoomNotice {
  const { view, side, otherAbsentSince } = room
  const waitsFor = side === 'worker' ? interviewerAbsenceSeconds : noShowSeconds
  const until = formatTime(new Date(Date.parse(otherAbsentSince) + waitsFor * 1000))
  if (view === 'waiting') {
    const text = side === 'worker' ? m.call_notice_waiting_text({ until, you }) : m.call_notice_waiting_worker_text({ until })
    return { tone: 'plain', title: m.call_notice_waiting({ other }), text }
  }
  const minutes = String(interviewerAbsenceSeconds / 60)
  const text = side === 'worker' ? m.call_notice_other_gone_text({ until, you }) : m.call_notice_worker_gone_text({ you, minutes })
  return { tone: 'warn', title: m.call_notice_other_gone({ other, time: formatTime(otherAbsentSince) }), text }
}

/** The other side talks on a higher rung: here nothing opens without a press. */
function noticeOfWish(asked: Mode, { other }: RoomWords): RoomNotice {
  const title = asked === 'video' ? m.call_notice_asks_video({ other }) : m.call_notice_asks_audio({ other })
  return { tone: 'turn', title, text: m.call_notice_asks_text(), offers: 'agree' }
}

function noticeOfMove(room: InterviewRoom): RoomNotice | undefined {
  const { mode, lastMove } = room
  if (mode === 'video') return undefined
  const isWriting = mode === 'text'
  if (isWriting && room.media !== 'ready') {
    return {
      tone: 'warn',
      title: m.call_notice_no_media(),
      text: room.media === 'preparing' ? m.call_media_preparing() : m.call_media_off(),
    }
  }
  // In writing nothing measures the network, so the way back is always open.
  const wayBack = isWriting ? ({ offers: 'video' } as const) : {}
  const title = lastMove?.mode === mode ? titleOfMove(lastMove.reason, mode) : undefined
  if (title !== undefined && !room.offersVideo) return { tone: 'warn', title, text: m.call_notice_goes_on(), ...wayBack }
  return isWriting
    ? { tone: 'plain', title: m.call_notice_in_writing(), text: m.call_notice_in_writing_text(), isBrief: true, ...wayBack }
    : undefined
}

function titleOfMove(reason: MoveReason, mode: Mode): string | undefined {
  if (reason === 'weak_network') return mode === 'audio' ? m.call_notice_weak_audio() : m.call_notice_weak_text()
  if (reason === 'no_camera') return m.call_notice_no_devices()
  return reason === 'no_media' ? m.call_notice_no_media() : undefined
}

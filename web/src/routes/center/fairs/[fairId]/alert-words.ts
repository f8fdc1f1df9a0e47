import type { Alert, AlertKind } from '@cho-phien/shared/alerts'
import { ticketNumber } from '#lib/features/queue/ticket-words.ts'
import { m } from '#lib/paraglide/messages.js'
import { formatDuration, formatNumber, formatTime } from '#lib/ui/format.ts'

export interface AlertWords {
  title: string
  text: string
}

/** Whole minutes: an alert is minutes old when it opens. */
function minutesSince(since: string | null, now: number): string {
  const seconds = (now - Date.parse(since ?? '')) / 1000
  return formatDuration(Math.max(1, Math.floor((Number.isNaN(seconds) ? 0 : seconds) / 60)) * 60)
}

const words: Record<AlertKind, (alert: Alert, said: Said) => AlertWords> = {
  absent_employer: (alert, { employer, time }) => ({
    title: alert.pauseReason === null ? m.board_absent_title({ employer, time }) : m.board_long_pause_title({ employer, time }),
    text: [
      alert.pauseReason && `${alert.pauseReason}.`,
      alert.toldAt === null
        ? m.board_absent_untold({ count: formatNumber(alert.waiting), at: formatTime(alert.tellsAt ?? alert.openedAt) })
        : m.board_absent_told({ count: formatNumber(alert.waiting), at: formatTime(alert.toldAt) }),
    ]
      .filter(Boolean)
      .join(' '),
  }),
  long_pause: (alert, { employer, time }) => ({
    title: m.board_long_pause_title({ employer, time }),
    text: m.board_long_pause_text({ count: formatNumber(alert.waiting) }),
  }),
  long_wait: ({ isUntold }, { employer, number, time, longest }) => ({
    title: m.board_wait_title({ employer, time: longest }),
    text: isUntold ? m.board_wait_untold({ number }) : m.board_wait_text({ number, time }),
  }),
  stuck_ring: (_alert, { employer, desk, number, time }) => ({
    title: m.board_ring_title({ employer, desk }),
    text: m.board_ring_text({ number, time }),
  }),
  owed_outcome: (_alert, { employer, desk, number, time }) => ({
    title: m.board_owed_title({ employer, desk, time }),
    text: m.board_owed_text({ number }),
  }),
  one_in_room: (alert, { employer, desk, number, time }) => ({
    title: m.board_room_title({ employer, desk }),
    text: alert.missingSide === 'worker' ? m.board_room_worker({ number, time }) : m.board_room_interviewer({ number, time }),
  }),
  nobody_in_room: (_alert, { employer, desk, number, time }) => ({
    title: m.board_empty_room_title({ employer, desk }),
    text: m.board_empty_room_text({ number, time }),
  }),
  media_gone: (_alert, { time }) => ({ title: m.board_media_title({ time }), text: m.board_media_text() }),
  slow_database: (_alert, { time }) => ({ title: m.board_slow_title({ time }), text: m.board_slow_text() }),
}

interface Said {
  employer: string
  desk: string
  number: string
  time: string
  longest: string
}

/** What is wrong and for whom, in two short lines. @param now milliseconds since 1970 */
export function alertWords(alert: Alert, now: number): AlertWords {
  return words[alert.kind](alert, {
    employer: alert.employerName ?? '',
    desk: String(alert.deskNumber ?? ''),
    number: ticketNumber(alert.ticketNumber ?? 0),
    time: minutesSince(alert.since, now),
    longest: minutesSince(alert.longestSince, now),
  })
}

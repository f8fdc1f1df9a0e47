import { pauseSentence } from '#lib/features/booths/pause-words.ts'
import { outcomeLabels } from '#lib/features/outcomes/outcome-labels.ts'
import { addressOf, capitalized } from '#lib/features/workers/address.ts'
import { m } from '#lib/paraglide/messages.js'
import { formatTime } from '#lib/ui/format.ts'
import type { DeskFloor } from './DeskFloor.svelte.ts'

type Facts = Pick<
  DeskFloor,
  'view' | 'desk' | 'hold' | 'interview' | 'owed' | 'next' | 'line' | 'boothPause' | 'stopped' | 'writtenByCentre' | 'offlineSince'
>

/**
 * The one sentence that a screen reader hears of the desk: what matters most now. The room speaks for itself.
 * @param bookedAt the time that the desk may be kept for
 */
export function spokenDesk(floor: Facts, bookedAt: string | undefined): string {
  const { view, interview, offlineSince } = floor
  if (offlineSince) return m.call_desk_offline({ time: formatTime(offlineSince) })
  if (view === 'elsewhere') return floor.hold.status === 'moved' ? m.call_desk_moved() : m.call_desk_elsewhere()
  if (view === 'room' || view === 'entering') return ''
  if (view === 'ringing' && interview) return spokenRing(interview)
  return spokenBetween(floor) ?? (view === 'ready' ? spokenReady(floor, bookedAt) : spokenRest(floor))
}

/** Nobody is called before this is over. */
function spokenBetween({ desk, owed, stopped, boothPause }: Facts): string | undefined {
  if (stopped) return m.call_desk_stopped({ name: stopped.workerName })
  if (owed) return `${m.call_owed()}: ${owed.workerName}`
  if (desk.status === 'absent') return m.call_desk_absent({ time: formatTime(desk.statusSince) })
  return boothPause ? pauseSentence(boothPause) : undefined
}

function spokenRing({ workerName, ringExtended }: NonNullable<Facts['interview']>): string {
  const { person } = addressOf(workerName, null)
  return ringExtended ? m.call_desk_ring_extended({ person: capitalized(person) }) : m.call_desk_ringing({ person })
}

/** How many wait is read, not spoken: it changes with each of them. */
function spokenReady({ next, line }: Facts, bookedAt: string | undefined): string {
  if (next) return bookedAt === undefined ? m.call_desk_calling_next() : m.slots_desk_kept({ time: formatTime(bookedAt) })
  return line.length > 0 ? m.call_desk_ready() : m.call_desk_waiting()
}

function spokenRest({ desk, writtenByCentre: written }: Facts): string {
  if (written?.outcomeKind) return m.call_desk_by_centre({ name: written.workerName, outcome: outcomeLabels[written.outcomeKind]() })
  return desk.status === 'paused' ? m.call_desk_resting({ time: formatTime(desk.statusSince) }) : ''
}

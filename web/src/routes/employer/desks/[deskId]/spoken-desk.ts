import { pauseSentence } from '#lib/features/booths/pause-words.ts'
import type { Phase } from '#lib/features/fairs/phase.ts'
import { outcomeLabels } from '#lib/features/outcomes/outcome-labels.ts'
import { addressOf, capitalized } from '#lib/features/workers/address.ts'
import { m } from '#lib/paraglide/messages.js'
import { formatTime } from '#lib/ui/format.ts'
import type { DeskFloor } from './DeskFloor.svelte.ts'

type Facts = Pick<
  DeskFloor,
  'view' | 'desk' | 'hold' | 'interview' | 'owed' | 'next' | 'line' | 'boothPause' | 'stopped' | 'writtenByCentre' | 'offlineSince'
>

interface Around {
  /** Of the fair. */
  phase: Phase
  /** The time that the desk may be kept for. */
  bookedAt: string | undefined
}

/** The one sentence that a screen reader hears of the desk: what matters most now. The room speaks for itself. */
export function spokenDesk(floor: Facts, { phase, bookedAt }: Around): string {
  const { view, interview, offlineSince } = floor
  if (offlineSince) return m.call_desk_offline({ time: formatTime(offlineSince) })
  if (view === 'elsewhere') return floor.hold.status === 'moved' ? m.call_desk_moved() : m.call_desk_elsewhere()
  if (view === 'room' || view === 'entering') return ''
  if (view === 'ringing' && interview) return spokenRing(interview)
  return spokenBetween(floor) ?? spokenEnd(phase) ?? (view === 'ready' ? spokenReady(floor, bookedAt) : spokenRest(floor))
}

/** Nobody is called before this is over. */
function spokenBetween({ desk, owed, stopped, boothPause }: Facts): string | undefined {
  if (stopped) return m.call_desk_stopped({ name: stopped.workerName })
  if (owed) return `${m.call_owed()}: ${owed.workerName}`
  if (desk.status === 'absent') return m.call_desk_absent({ time: formatTime(desk.statusSince) })
  return boothPause ? pauseSentence(boothPause) : undefined
}

function spokenEnd(phase: Phase): string | undefined {
  if (phase === 'closing') return m.call_desk_fair_closing()
  return phase === 'after' ? m.call_desk_fair_over() : undefined
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

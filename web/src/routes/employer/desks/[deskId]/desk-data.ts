import type { BoothPause, Desk } from '@cho-phien/shared/booths'
import type { DeskId, InterviewId } from '@cho-phien/shared/ids'
import type { HandedTo, Interview } from '@cho-phien/shared/interviews'
import type { OutcomeKind } from '@cho-phien/shared/outcomes'
import type { EmployerLine, LineEntry, MissedEntry } from '@cho-phien/shared/queue'
import type { HoldStatus } from './DeskHold.svelte.ts'

/** One interview of the desk's day. Without an outcome it is owed. */
export interface DayItem {
  interviewId: InterviewId
  workerName: string
  ticketNumber: number
  vacancyTitle: string | null
  endedAt: string
  durationSeconds: number
  hadOutage: boolean
  hasTalked: boolean
  /** What the centre said when it ended it. */
  stopReason: string | null
  outcomeKind: OutcomeKind | null
  handedTo: HandedTo | null
  /** Why the centre wrote it; null for the employer's own. */
  centreReason: string | null
}

/** What the desk page knows at one moment. */
export interface DeskSnapshot {
  /** The first of the line, whoever stepped away last. */
  line: LineEntry[]
  total: number
  away: number
  /** Who missed a ring and may still come back. */
  missed: MissedEntry[]
  /** Since when the one waits whom the booth keeps waiting longest. */
  longestSince: string | null
  /** Why the booth calls nobody for a while. */
  pause: BoothPause | null
  day: DayItem[]
  owed: DayItem | null
  interview: Interview | null
}

/** How the desk's snapshot is read; every read throws while the page is offline. */
export interface DeskReads {
  line(): Promise<EmployerLine>
  day(): Promise<{ items: DayItem[]; owed: DayItem | null }>
  current(): Promise<Interview | null>
}

/**
 * `owed` comes first: nothing else happens at a desk that owes an outcome. `elsewhere`: another page holds the desk. `entering`:
 * somebody talks at it, and no camera opens before it is known which page that is.
 */
export type DeskView = 'elsewhere' | 'entering' | 'room' | 'ringing' | 'owed' | 'ready' | 'resting'

export function viewOf(desk: Desk, { owed, interview }: Pick<DeskSnapshot, 'owed' | 'interview'>, hold: HoldStatus): DeskView {
  if (hold === 'elsewhere' || hold === 'moved') return 'elsewhere'
  if (interview !== null && interview.status !== 'ended') {
    if (interview.status === 'ringing') return 'ringing'
    return hold === 'held' ? 'room' : 'entering'
  }
  if (owed !== null) return 'owed'
  return desk.status === 'ready' || desk.status === 'ringing' ? 'ready' : 'resting'
}

/** Why nobody calls this person at this desk now; undefined when they are to be called. */
export type Hold = 'away' | 'elsewhere' | 'booked' | 'desk'

interface AtDesk {
  deskId: DeskId
  /** By the server's clock, in ms. */
  time: number
}

export function holdOf(entry: LineEntry, { deskId, time }: AtDesk): Hold | undefined {
  if (entry.desk !== null && entry.desk.id !== deskId) return 'desk'
  if (entry.elsewhere !== null) return 'elsewhere'
  if (entry.status !== 'waiting') return 'away'
  return entry.heldFrom !== null && Date.parse(entry.heldFrom) <= time ? 'booked' : undefined
}

/** Who stands in the line and is there, in the order in which it concerns this desk, and who stepped away. */
export function sidesOf(line: LineEntry[], at: AtDesk): { here: LineEntry[]; away: LineEntry[] } {
  const here = line.filter(({ status }) => status !== 'away')
  const next = nextInLine(line, at)
  // Handed to this desk, nobody else calls them: however many stand before them, they are shown.
  const rankOf = (entry: LineEntry) => {
    if (holdOf(entry, at) !== undefined) return 3
    if (entry === next) return 0
    return entry.desk?.id === at.deskId ? 1 : 2
  }
  return { here: here.toSorted((left, right) => rankOf(left) - rankOf(right)), away: line.filter(({ status }) => status === 'away') }
}

/** The first person whom this desk can call now. */
export function nextInLine(line: LineEntry[], at: AtDesk): LineEntry | undefined {
  return line.find((entry) => holdOf(entry, at) === undefined)
}

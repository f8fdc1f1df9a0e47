import { workingDesks, type BoothStatus, type DeskStatus, type DeskWish } from '@cho-phien/shared/booths'
import type { ErrorCode } from '@cho-phien/shared/errors'
import type { FairStatus } from '@cho-phien/shared/fairs'

export interface DeskFacts {
  deskStatus: DeskStatus
  boothStatus: BoothStatus
  fairStatus: FairStatus
  owesOutcome: boolean
}

/** Why the interviewer may not move the desk there now, or undefined. */
export function refusalToMoveDesk(facts: DeskFacts, to: 'ready' | 'paused' | 'closed'): ErrorCode | undefined {
  if (facts.deskStatus === 'ringing' || facts.deskStatus === 'interviewing') return 'desk_busy'
  if (facts.owesOutcome) return 'outcome_owed'
  if (to !== 'ready') return undefined
  if (facts.fairStatus !== 'live') return 'fair_not_live'
  if (facts.boothStatus === 'paused') return 'booth_paused'
  if (facts.boothStatus !== 'open') return 'booth_closed'
  return undefined
}

/** Why nobody can be handed to this desk now, or undefined. Somebody must sit there: the line waits for nobody else. */
export function refusalToHandOver(to: Omit<DeskFacts, 'owesOutcome'> & { isSilent: boolean }): ErrorCode | undefined {
  if (to.fairStatus !== 'live') return 'fair_not_live'
  if (to.boothStatus !== 'open' && to.boothStatus !== 'paused') return 'booth_closed'
  const isWorking = workingDesks.includes(to.deskStatus) && !(to.deskStatus === 'wrapping_up' && to.isSilent)
  return isWorking ? undefined : 'desk_not_working'
}

/** Who holds a desk, by the database's clock. */
export interface DeskHold {
  holder: string | null
  /** It said nothing for `silentSeconds`. */
  isSilent: boolean
  /** Seconds since its last connection went; null while it has one. */
  leftFor: number | null
}

/** Whether this page may hold the desk. A reload is the same page; whoever holds it and has gone or is silent is not waited for. */
export function mayHold(hold: DeskHold, page: string, wish: DeskWish): boolean {
  if (hold.holder === null || hold.holder === page || hold.isSilent || wish === 'take_over') return true
  if (hold.leftFor === null) return false
  return wish === 'sit' || hold.leftFor >= standBySeconds
}

/** What began before a consent was withdrawn, a claim or a ticket that was being taken, is over by then. */
export const withdrawnAgainSeconds = 10

/** A page that stands by waits so long for one that went: a reload on 3G is back by then. */
const standBySeconds = 20

/** After an outage people reconnect (up to 5 s apart), load the page on 3G and read the ring: nothing falls due before. */
export const outageGraceSeconds = 60
/** The one extension of a ring: "one more minute". */
export const ringExtensionSeconds = 60

/** States in which silence means that somebody waits for nobody. */
export function isWatched(status: DeskStatus): boolean {
  return workingDesks.includes(status)
}

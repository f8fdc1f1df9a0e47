import { boothTransitions, deskStatuses, type BoothStatus, type DeskStatus } from '@cho-phien/shared/booths'
import type { EmployerStatus } from '@cho-phien/shared/employers'
import type { ErrorCode } from '@cho-phien/shared/errors'
import type { FairStatus } from '@cho-phien/shared/fairs'
import type { VacancyId } from '@cho-phien/shared/ids'
import { missingFromCard, type VacancyInput } from '@cho-phien/shared/vacancies'

export type Offer = Pick<VacancyInput, 'openings' | 'workplace' | 'card'> & { id: VacancyId }

export interface Readiness {
  employerStatus: EmployerStatus
  deskCount: number
  vacancies: readonly Offer[]
}

/** What an offer lacks, as `vacancy:<id>:<field>`. */
export function missingFromOffers(vacancies: readonly Offer[]): string[] {
  if (vacancies.length === 0) return ['no_vacancy']
  return vacancies.flatMap((vacancy) => missingFromCard(vacancy).map((field) => `vacancy:${vacancy.id}:${field}`))
}

/** Why the booth cannot open yet; empty when it can. */
export function missingToOpen(booth: Readiness): string[] {
  return [
    ...(booth.employerStatus === 'approved' ? [] : ['employer_not_approved']),
    ...missingFromOffers(booth.vacancies),
    ...(booth.deskCount === 0 ? ['no_desk'] : []),
  ]
}

function mayMoveBooth(from: BoothStatus, to: BoothStatus): boolean {
  return boothTransitions[from].includes(to)
}

/** Fairs whose doors are open, to staff only (rehearsal) or to everybody. Before that a booth is prepared and no more. */
function letsBoothsOpen(fair: FairStatus, from: BoothStatus): boolean {
  return fair === 'rehearsal' || fair === 'live' || (fair === 'closing' && from === 'paused')
}

export interface BoothMoveFacts {
  status: BoothStatus
  pausedBy: 'employer' | 'center' | null
  fairStatus: FairStatus
}

/** Why the booth may not move there now, apart from what it lacks; undefined when it may. What the centre paused it alone moves. */
export function refusalToMoveBooth(booth: BoothMoveFacts, to: BoothStatus, by: 'employer' | 'center'): ErrorCode | undefined {
  if (booth.pausedBy === 'center' && by === 'employer') return 'booth_paused_by_center'
  if (!mayMoveBooth(booth.status, to)) return 'booth_transition_refused'
  if (to === 'open' && !letsBoothsOpen(booth.fairStatus, booth.status))
    return isStillPlanned(booth.fairStatus) ? 'fair_not_live' : 'fair_over'
  return undefined
}

/** Whether booths may still be invited, changed or taken away. */
export function isStillPlanned(fair: FairStatus): boolean {
  return fair !== 'closing' && fair !== 'closed' && fair !== 'signed'
}

/** Workers may be talking to the booth, so what it offers stays complete. */
export function isOffering(status: BoothStatus): boolean {
  return status === 'open' || status === 'paused'
}

/** Who moves a desk from one state to another. Source: ARCHITECTURE, the live floor. Whoever is not busy may be sent home. */
const deskMoves = {
  closed: { ready: 'interviewer', paused: 'interviewer' },
  ready: { ringing: 'pairing', paused: 'interviewer', closed: 'interviewer', absent: 'clock' },
  ringing: { interviewing: 'worker', ready: 'worker or clock', absent: 'clock', closed: 'owner' },
  interviewing: { wrapping_up: 'either side', paused: 'either side', absent: 'clock', closed: 'owner' },
  wrapping_up: { ready: 'interviewer', paused: 'interviewer', closed: 'interviewer' },
  paused: { ready: 'interviewer', closed: 'interviewer' },
  absent: { ready: 'interviewer', paused: 'interviewer', closed: 'interviewer' },
} as const satisfies Record<DeskStatus, Partial<Record<DeskStatus, string>>>

export function mayMoveDesk(from: DeskStatus, to: DeskStatus): boolean {
  return Object.hasOwn(deskMoves[from], to)
}

/** The states from which a desk may be moved there. */
export function desksThatMayMove(to: DeskStatus): DeskStatus[] {
  return deskStatuses.filter((from) => mayMoveDesk(from, to))
}

/** Somebody is called, talks or is owed an outcome at this desk. */
export function isDeskBusy(status: DeskStatus): boolean {
  return status === 'ringing' || status === 'interviewing' || status === 'wrapping_up'
}

import { boothStatuses, type BoothStatus } from '@cho-phien/shared/booths'
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

/** Who moves a booth from one state to another: its people or the centre, or the end of its fair alone. */
const boothMoves = {
  preparing: { open: 'people', closed: 'fair' },
  open: { paused: 'people', closed: 'people' },
  paused: { open: 'people', closed: 'people' },
  closed: { open: 'people' },
} as const satisfies Record<BoothStatus, Partial<Record<BoothStatus, 'people' | 'fair'>>>

/** @param by the end of a fair closes whatever is not closed */
export function mayMoveBooth(from: BoothStatus, to: BoothStatus, by: 'people' | 'fair'): boolean {
  const moves: Partial<Record<BoothStatus, 'people' | 'fair'>> = boothMoves[from]
  return moves[to] === 'people' || (moves[to] === 'fair' && by === 'fair')
}

/** The states from which a booth may be moved there. */
export function boothsThatMayMove(to: BoothStatus, by: 'people' | 'fair'): BoothStatus[] {
  return boothStatuses.filter((from) => mayMoveBooth(from, to, by))
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
  if (!mayMoveBooth(booth.status, to, 'people')) return 'booth_transition_refused'
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

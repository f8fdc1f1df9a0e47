import type { Services } from '../../services.ts'
import { updateOffersForgiven, updateRightsForgiven } from '../slots/wish-queries.ts'
import {
  updateAbsencesForgiven,
  updateDeadlinesForgiven,
  updateRecallsForgiven,
  updateRingsForgiven,
  updateSilenceForgiven,
  updateWatchesForgiven,
} from './queries.ts'
import { outageGraceSeconds } from './rules.ts'

/**
 * At the start of a process that finds no other alive: nothing that fell due while nobody could act is held against anybody.
 * The facts move before their deadlines, so that a look in between finds nothing due.
 */
export async function forgiveOutage({ db }: Services): Promise<void> {
  const seconds = outageGraceSeconds
  await updateRingsForgiven(db, seconds)
  await updateRecallsForgiven(db, seconds)
  await updateSilenceForgiven(db)
  await updateAbsencesForgiven(db)
  await updateWatchesForgiven(db)
  await updateOffersForgiven(db, seconds)
  await updateRightsForgiven(db, seconds)
  for (const kind of ['ring', 'recall', 'desk-silence', 'interviewer-absence', 'slot-due', 'slot-offer'] as const)
    await updateDeadlinesForgiven(db, { kind, seconds })
}

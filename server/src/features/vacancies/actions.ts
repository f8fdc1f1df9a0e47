import type { EmployerViewer } from '@cho-phien/shared/accounts'
import type { EmployerId, VacancyId } from '@cho-phien/shared/ids'
import type { Vacancy, VacancyInput } from '@cho-phien/shared/vacancies'
import { inTransaction } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { touchEmployer, type Change } from '../accounts/employer-news.ts'
import { cleanName } from '../accounts/names.ts'
import { requireOwner } from '../accounts/seats.ts'
import { presentVacancy } from './present.ts'
import {
  deleteVacancyFromBooths,
  findVacancyOf,
  insertVacancy,
  isVacancyInUse,
  lockVacancy,
  updateOfferingBooths,
  updateVacancy,
  updateVacancyArchived,
  type VacancyColumns,
} from './queries.ts'
import { checkCard, searchWordsOf } from './rules.ts'

/** @throws DomainError not_found for a foreign or archived one */
export async function getOwnVacancy(services: Services, viewer: EmployerViewer, vacancyId: VacancyId): Promise<Vacancy> {
  return presentVacancy(notFoundUnless(await findVacancyOf(services.db, { id: vacancyId, employerId: viewer.employerId })))
}

/** A card may be left incomplete while it is drafted. @throws DomainError not_allowed, invalid_input for contradictions */
export async function createVacancy(services: Services, viewer: EmployerViewer, input: VacancyInput): Promise<Vacancy> {
  requireOwner(viewer)
  const { columns } = prepare(input)
  const id = await inTransaction(services.db, async (tx, afterCommit) => {
    const vacancyId = await insertVacancy(tx, viewer.employerId, columns)
    await touchEmployer(services, { tx, afterCommit }, viewer.employerId)
    await insertAuditEvent(tx, { actor: viewer, action: 'vacancy.created', subjectType: 'vacancy', subjectId: vacancyId })
    return vacancyId
  })
  return getOwnVacancy(services, viewer, id)
}

/** @throws DomainError not_allowed, not_found, invalid_input, vacancy_in_use when an open booth would offer an incomplete card */
export async function changeVacancy(
  services: Services,
  viewer: EmployerViewer,
  change: { vacancyId: VacancyId; input: VacancyInput },
): Promise<Vacancy> {
  requireOwner(viewer)
  const { columns, missing } = prepare(change.input)
  await inTransaction(services.db, async (tx, afterCommit) => {
    await lockOffer(services, { tx, afterCommit }, { id: change.vacancyId, employerId: viewer.employerId })
    if (missing.length > 0 && (await isVacancyInUse(tx, change.vacancyId))) throw new DomainError('vacancy_in_use', { fields: missing })
    await updateVacancy(tx, change.vacancyId, columns)
    await insertAuditEvent(tx, { actor: viewer, action: 'vacancy.changed', subjectType: 'vacancy', subjectId: change.vacancyId })
  })
  return getOwnVacancy(services, viewer, change.vacancyId)
}

/** Takes it from the list and from every booth that is not open. @throws DomainError not_allowed, not_found, vacancy_in_use */
export async function archiveVacancy(services: Services, viewer: EmployerViewer, vacancyId: VacancyId): Promise<Vacancy> {
  requireOwner(viewer)
  const vacancy = await getOwnVacancy(services, viewer, vacancyId)
  await inTransaction(services.db, async (tx, afterCommit) => {
    await lockOffer(services, { tx, afterCommit }, { id: vacancyId, employerId: viewer.employerId })
    if (await isVacancyInUse(tx, vacancyId)) throw new DomainError('vacancy_in_use')
    await deleteVacancyFromBooths(tx, vacancyId)
    await updateVacancyArchived(tx, vacancyId)
    await insertAuditEvent(tx, { actor: viewer, action: 'vacancy.archived', subjectType: 'vacancy', subjectId: vacancyId })
  })
  return vacancy
}

/** Locks a vacancy that is about to change, and tells its booths' visitors and the employer's people after commit. */
async function lockOffer(services: Services, { tx, afterCommit }: Change, which: { id: VacancyId; employerId: EmployerId }): Promise<void> {
  notFoundUnless(await findVacancyOf(tx, which))
  const booths = await updateOfferingBooths(tx, which.id)
  await lockVacancy(tx, which)
  await touchEmployer(services, { tx, afterCommit }, which.employerId)
  afterCommit(() =>
    booths.forEach((booth) => services.publish([rooms.fair(booth.fairId), rooms.booth(booth.boothId)], 'booth:edited', booth)),
  )
}

function prepare(given: VacancyInput): { columns: VacancyColumns; missing: string[] } {
  const input = { ...given, title: cleanName(given.title, 'title') }
  const { missing, wrong } = checkCard(input)
  if (wrong.length > 0) throw new DomainError('invalid_input', { fields: wrong })
  return { columns: { input, isComplete: missing.length === 0, searchWords: searchWordsOf(input) }, missing }
}

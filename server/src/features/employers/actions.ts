import type { EmployerViewer, StaffViewer } from '@cho-phien/shared/accounts'
import { normalizeOfficePhone } from '@cho-phien/shared/accounts'
import type { Employer, EmployerProfileInput } from '@cho-phien/shared/employers'
import type { EmployerId } from '@cho-phien/shared/ids'
import { inTransaction } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { announceEmployer, type Change } from '../accounts/employer-news.ts'
import { cleanName } from '../accounts/names.ts'
import { requireOwner, requirePlanner } from '../accounts/seats.ts'
import { deleteFile, insertFile } from '../files/queries.ts'
import type { Upload } from '../files/upload.ts'
import { factsOf, toEmployer } from './present.ts'
import {
  findEmployer,
  lockEmployer,
  lockRegistration,
  updateEmployer,
  updatePermissionDocument,
  updateStatus,
  type EmployerRow,
} from './queries.ts'
import { isReasonMissing, obstaclesTo, statusAfterChange, wrongFields, type Decision } from './rules.ts'

/** @throws DomainError not_found for another centre's */
export async function getEmployerOfCenter(services: Services, viewer: StaffViewer, employerId: EmployerId): Promise<Employer> {
  const employer = notFoundUnless(await findEmployer(services.db, employerId))
  if (employer.centerId !== viewer.centerId) throw new DomainError('not_found')
  return toEmployer(employer)
}

/** @throws DomainError not_allowed, invalid_input, registration_taken */
export async function changeProfile(services: Services, viewer: EmployerViewer, input: EmployerProfileInput): Promise<Employer> {
  requireOwner(viewer)
  const fields = wrongFields(input)
  if (fields.length > 0) throw new DomainError('invalid_input', { fields })
  const [name, shortName] = [cleanName(input.name, 'name'), cleanName(input.shortName, 'shortName')]
  return inTransaction(services.db, async (tx, afterCommit) => {
    const before = notFoundUnless(await lockEmployer(tx, viewer.employerId))
    if (await lockRegistration(tx, { number: input.registrationNumber, employerId: before.id })) {
      throw new DomainError('registration_taken', { fields: ['registrationNumber'] })
    }
    const isSame =
      before.name === name &&
      before.registrationNumber === input.registrationNumber &&
      before.labourExportLicence === (input.labourExportLicence ?? null)
    await updateEmployer(tx, {
      ...input,
      id: before.id,
      name,
      shortName,
      communeCode: input.communeCode ?? null,
      phoneNumber: normalizeOfficePhone(input.phoneNumber ?? '') ?? null,
      labourExportLicence: input.labourExportLicence ?? null,
      status: statusAfterChange(before.status, isSame),
    })
    await insertAuditEvent(tx, { actor: viewer, action: 'employer.changed', subjectType: 'employer', subjectId: before.id })
    return changed(services, { tx, afterCommit }, before.id)
  })
}

/** Replaces the document that shows that the enterprise may recruit here. */
export async function changePermissionDocument(services: Services, viewer: EmployerViewer, upload: Upload): Promise<Employer> {
  requireOwner(viewer)
  return inTransaction(services.db, async (tx, afterCommit) => {
    const before = notFoundUnless(await lockEmployer(tx, viewer.employerId))
    const fileId = await insertFile(tx, { ...upload, purpose: 'permission_document', uploadedBy: viewer.accountId })
    await updatePermissionDocument(tx, { employerId: before.id, fileId, status: statusAfterChange(before.status, false) })
    if (before.documentId !== null) await deleteFile(tx, before.documentId)
    await insertAuditEvent(tx, { actor: viewer, action: 'employer.document_uploaded', subjectType: 'employer', subjectId: before.id })
    return changed(services, { tx, afterCommit }, before.id)
  })
}

/** Asks the centre for its decision. @throws DomainError employer_incomplete, with what is missing */
export async function submitEmployer(services: Services, viewer: EmployerViewer): Promise<Employer> {
  requireOwner(viewer)
  return inTransaction(services.db, async (tx, afterCommit) => {
    const employer = notFoundUnless(await lockEmployer(tx, viewer.employerId))
    if (employer.status === 'approved' || employer.status === 'submitted') return toEmployer(employer)
    requireComplete('submitted', employer)
    await updateStatus(tx, { employerId: employer.id, status: 'submitted', reason: null, decidedBy: null })
    await insertAuditEvent(tx, { actor: viewer, action: 'employer.submitted', subjectType: 'employer', subjectId: employer.id })
    return changed(services, { tx, afterCommit }, employer.id)
  })
}

export interface EmployerDecision {
  employerId: EmployerId
  decision: Exclude<Decision, 'submitted'>
  /** The owner reads it. A rejection needs one. */
  reason: string
}

/**
 * The centre vouches for an enterprise, or says why not. A repeated decision changes nothing.
 * @throws DomainError not_allowed, invalid_input for a rejection without a reason, not_found, employer_incomplete, with what is missing
 */
export async function decideEmployer(
  services: Services,
  viewer: StaffViewer,
  { employerId, decision, reason: given }: EmployerDecision,
): Promise<Employer> {
  requirePlanner(viewer)
  const reason = given.trim() || null
  if (isReasonMissing(decision, reason)) throw new DomainError('invalid_input', { fields: ['reason'] })
  return inTransaction(services.db, async (tx, afterCommit) => {
    const employer = notFoundUnless(await lockEmployer(tx, employerId))
    if (employer.centerId !== viewer.centerId) throw new DomainError('not_found')
    if (employer.status === decision && employer.statusReason === reason) return toEmployer(employer)
    requireComplete(decision, employer)
    await updateStatus(tx, { employerId, status: decision, reason, decidedBy: viewer.accountId })
    await insertAuditEvent(tx, {
      actor: viewer,
      action: `employer.${decision}`,
      subjectType: 'employer',
      subjectId: employerId,
      reason: reason ?? undefined,
    })
    return changed(services, { tx, afterCommit }, employerId)
  })
}

function requireComplete(decision: Decision, employer: EmployerRow): void {
  const missing = obstaclesTo(decision, factsOf(employer))
  if (missing.length > 0) throw new DomainError('employer_incomplete', { detail: { missing } })
}

async function changed(services: Services, { tx, afterCommit }: Change, employerId: EmployerId): Promise<Employer> {
  const employer = notFoundUnless(await findEmployer(tx, employerId))
  afterCommit(() => announceEmployer(services, employer))
  return toEmployer(employer)
}

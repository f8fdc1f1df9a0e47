import { normalizePhone, type StaffViewer, type Viewer, type WorkerViewer } from '@cho-phien/shared/accounts'
import { workerFormVersion } from '@cho-phien/shared/forms'
import type { AccountId, WorkerId } from '@cho-phien/shared/ids'
import {
  maxWorkersPerAccount,
  type NewSlip,
  type RegisteredWorker,
  type SensitiveAnswers,
  type WorkerProfile,
  type WorkerProfileInput,
  type WorkerSummary,
} from '@cho-phien/shared/workers'
import { randomUUID } from 'node:crypto'
import { inTransaction, type Tx } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { touchEmployer } from '../accounts/employer-news.ts'
import { createWorkerAccount } from '../accounts/make.ts'
import { cleanName } from '../accounts/names.ts'
import { slipDays } from '../accounts/slip-rules.ts'
import { hashSecret, makeSlipCode } from '../accounts/secrets.ts'
import { announceSignOut } from '../accounts/sessions.ts'
import { requireDesk, requireProfileRights } from './policy.ts'
import { toProfile, toSummaries } from './present.ts'
import {
  findWorker,
  insertConsent,
  insertSlip,
  insertWorker,
  isIdentityTaken,
  isSlipSession,
  listAccountSessions,
  listEmployersWith,
  listWorkersOfCenter,
  lockAccount,
  lockWorker,
  updateConsentsWithdrawn,
  updateSelectedWorker,
  updateSensitive,
  updateSlipsRevoked,
  updateWorker,
  type WorkerRow,
  type WorkerWrite,
} from './queries.ts'
import { consentTextVersions, isProfileComplete, sensitiveToWrite, todayIn, wrongFields, type ConsentPurpose } from './rules.ts'
import { encryptSensitive, hashIdentity } from './sensitive.ts'

/** One more worker of the account; this sign-in acts for them from now on, and all the account's phones hear their rings. */
export async function addOwnWorker(services: Services, viewer: WorkerViewer, input: WorkerProfileInput): Promise<WorkerProfile> {
  // A slip speaks for one worker: whoever holds it may not add people to somebody's account.
  if (await isSlipSession(services.db, viewer.sessionId)) throw new DomainError('not_allowed')
  const worker = readInput(makeId(), input)
  return inTransaction(services.db, async (tx, afterCommit) => {
    if ((await lockAccount(tx, viewer.accountId)) >= maxWorkersPerAccount) throw new DomainError('too_many_workers')
    await insertWorker(tx, { ...worker, accountId: viewer.accountId, registeredBy: null, isDemo: false })
    await writeConsented(services, tx, { viewer, workerId: worker.id, input, before: noConsent })
    await updateSelectedWorker(tx, { sessionId: viewer.sessionId, workerId: worker.id })
    await insertAuditEvent(tx, { actor: viewer, action: 'worker.added', subjectType: 'worker', subjectId: worker.id })
    const sessionIds = await listAccountSessions(tx, viewer.accountId)
    afterCommit(() => sessionIds.forEach((id) => services.bring(rooms.session(id), rooms.worker(worker.id))))
    return getProfile(services, tx, worker.id)
  })
}

export async function changeWorker(
  services: Services,
  viewer: Viewer,
  change: { workerId: WorkerId; input: WorkerProfileInput },
): Promise<WorkerProfile> {
  const { workerId, input } = change
  await requireProfileRights(services.db, viewer, workerId)
  const worker = readInput(workerId, input)
  return inTransaction(services.db, async (tx, afterCommit) => {
    await lockWorker(tx, workerId)
    const before = notFoundUnless(await findWorker(tx, workerId))
    if (before.hasConsent && !input.consentToMatching)
      await services.deadlines.scheduleIn(tx, 'consent-withdrawn', { subjectId: workerId, seconds: 0 })
    await updateWorker(tx, worker)
    await writeConsented(services, tx, { viewer, workerId, input, before })
    await insertAuditEvent(tx, { actor: viewer, action: 'worker.changed', subjectType: 'worker', subjectId: workerId })
    // Whether an employer may call them decides what it is shown of them.
    if (before.hasConsent !== input.consentToMatching)
      for (const employerId of await listEmployersWith(tx, workerId)) await touchEmployer(services, { tx, afterCommit }, employerId)
    return getProfile(services, tx, workerId)
  })
}

/** Staff see everything of a worker of their centre, and that they looked is recorded. */
export async function readWorker(services: Services, viewer: Viewer, workerId: WorkerId): Promise<WorkerProfile> {
  await requireProfileRights(services.db, viewer, workerId)
  if (viewer.kind === 'staff')
    await insertAuditEvent(services.db, { actor: viewer, action: 'worker.read', subjectType: 'worker', subjectId: workerId })
  return getProfile(services, services.db, workerId)
}

/** Workers of the centre by words of their name or by their number; that somebody searched is recorded. */
export async function searchWorkers(services: Services, viewer: StaffViewer, text: string): Promise<WorkerSummary[]> {
  requireDesk(viewer)
  const words = text.trim()
  const { centerId } = viewer
  const found = await listWorkersOfCenter(services.db, { centerId, words, phoneNumber: normalizePhone(words) ?? null })
  await insertAuditEvent(services.db, {
    actor: viewer,
    action: 'workers.searched',
    subjectType: 'center',
    subjectId: centerId,
    detail: { count: found.length },
  })
  return toSummaries(found)
}

export async function selectWorker(services: Services, viewer: WorkerViewer, workerId: WorkerId): Promise<WorkerViewer> {
  if (!viewer.workerIds.includes(workerId)) throw new DomainError('not_found')
  await updateSelectedWorker(services.db, { sessionId: viewer.sessionId, workerId })
  const { fullName } = notFoundUnless(await findWorker(services.db, workerId))
  return { ...viewer, workerId, name: fullName }
}

/**
 * A worker who has no phone, or none here: their own account, a slip to enter with, consent taken by word of mouth.
 * The number given is for calling only. It opens no door, because nobody has proved whose it is.
 */
export async function registerWorker(services: Services, viewer: StaffViewer, input: WorkerProfileInput): Promise<RegisteredWorker> {
  requireDesk(viewer)
  if (!input.consentToMatching) throw new DomainError('consent_needed', { fields: ['consentToMatching'] })
  const worker = readInput(makeId(), input)
  return inTransaction(services.db, async (tx) => {
    const accountId = await createWorkerAccount(tx, { name: worker.fullName, phoneNumber: null })
    await insertWorker(tx, { ...worker, accountId, registeredBy: viewer.accountId, isDemo: false })
    await writeConsented(services, tx, { viewer, workerId: worker.id, input, before: noConsent })
    await insertAuditEvent(tx, { actor: viewer, action: 'worker.registered', subjectType: 'worker', subjectId: worker.id })
    const slip = await issue(services, tx, { workerId: worker.id, issuedBy: viewer.accountId })
    return { worker: await getProfile(services, tx, worker.id), ...slip }
  })
}

/** A new slip; earlier ones and the sign-ins they opened are over. */
export async function issueSlip(services: Services, viewer: StaffViewer, workerId: WorkerId): Promise<NewSlip> {
  requireDesk(viewer)
  await requireProfileRights(services.db, viewer, workerId)
  return inTransaction(services.db, async (tx, afterCommit) => {
    await lockWorker(tx, workerId)
    const ended = await updateSlipsRevoked(tx, workerId)
    await insertAuditEvent(tx, { actor: viewer, action: 'slip.issued', subjectType: 'worker', subjectId: workerId })
    afterCommit(() => announceSignOut(services, ended))
    return issue(services, tx, { workerId, issuedBy: viewer.accountId })
  })
}

async function issue(services: Services, tx: Tx, slip: { workerId: WorkerId; issuedBy: AccountId }): Promise<NewSlip> {
  const slipCode = makeSlipCode()
  const isNew = await insertSlip(tx, { ...slip, codeHash: hashSecret(services.config.secret, 'slip', slipCode), days: slipDays })
  return isNew ? { slipCode, slipPath: `/sign-in/slip#${slipCode}` } : issue(services, tx, slip)
}

function makeId(): WorkerId {
  return randomUUID() as string as WorkerId
}

function readInput(id: WorkerId, input: WorkerProfileInput): WorkerWrite {
  const fields = wrongFields(input, todayIn(new Date()))
  if (fields.length > 0) throw new DomainError('invalid_input', { fields })
  return {
    id,
    fullName: cleanName(input.fullName, 'fullName'),
    birthDate: input.birthDate,
    sex: input.sex,
    phoneNumber: normalizePhone(input.phoneNumber ?? '') ?? null,
    provinceCode: input.provinceCode,
    communeCode: input.communeCode ?? null,
    formVersion: workerFormVersion,
    answers: input.answers,
    isComplete: isProfileComplete(input),
  }
}

interface ConsentedWrite {
  viewer: Viewer
  workerId: WorkerId
  input: WorkerProfileInput
  before: Pick<WorkerRow, 'hasConsent' | 'hasStatisticsConsent'>
}
const noConsent = { hasConsent: false, hasStatisticsConsent: false }

/**
 * Both consents, and the sensitive answers, which are kept only under theirs.
 * @throws DomainError consent_needed for sensitive answers without it, identity_taken
 */
async function writeConsented(services: Services, tx: Tx, write: ConsentedWrite): Promise<void> {
  const { viewer, workerId, input, before } = write
  const toStatistics = input.consentToStatistics ?? before.hasStatisticsConsent
  const answers = sensitiveToWrite(input.sensitive, toStatistics)
  if (answers === 'refused') throw new DomainError('consent_needed', { fields: ['consentToStatistics'] })
  await writeConsent(tx, viewer, { workerId, purpose: 'matching', had: before.hasConsent, has: input.consentToMatching })
  await writeConsent(tx, viewer, { workerId, purpose: 'statistics', had: before.hasStatisticsConsent, has: toStatistics })
  if (answers !== undefined) await writeSensitive(services, tx, { workerId, answers })
}

async function writeSensitive(services: Services, tx: Tx, write: { workerId: WorkerId; answers: SensitiveAnswers }): Promise<void> {
  const { workerId, answers } = write
  const { sensitiveKey } = services.config
  const identityHash = answers.identityNumber === undefined ? null : hashIdentity(sensitiveKey, answers.identityNumber)
  if (identityHash !== null && (await isIdentityTaken(tx, { hash: identityHash, workerId }))) {
    throw new DomainError('identity_taken', { fields: ['sensitive/identityNumber'] })
  }
  await updateSensitive(tx, { workerId, encrypted: encryptSensitive(sensitiveKey, workerId, answers), identityHash })
}

async function writeConsent(
  tx: Tx,
  viewer: Viewer,
  consent: { workerId: WorkerId; purpose: ConsentPurpose; had: boolean; has: boolean },
): Promise<void> {
  const { workerId, purpose, had, has } = consent
  if (has === had) return
  if (!has) return updateConsentsWithdrawn(tx, { workerId, purpose })
  const channel = viewer.kind === 'staff' ? 'staff' : 'web'
  await insertConsent(tx, { workerId, purpose, textVersion: consentTextVersions[purpose], channel, recordedBy: viewer.accountId })
}

async function getProfile(services: Services, db: Services['db'] | Tx, workerId: WorkerId): Promise<WorkerProfile> {
  return toProfile(notFoundUnless(await findWorker(db, workerId)), services.config.sensitiveKey)
}

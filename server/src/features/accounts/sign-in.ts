import { normalizePhone } from '@cho-phien/shared/accounts'
import type { SessionId } from '@cho-phien/shared/ids'
import { inTransaction } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from './audit.ts'
import type { Entry } from './auth.ts'
import { codeRules, refusalOfCode, refusalToSend } from './code-rules.ts'
import type { AccountServices } from './context.ts'
import { createWorkerAccount } from './make.ts'
import {
  claimTry,
  deleteCode,
  deleteOtherSlipSessions,
  findSlip,
  getRecentCodes,
  insertCode,
  isPhoneBlocked,
  lockPhone,
  updateCodeUsed,
  updateSlipUsed,
} from './queries.ts'
import { hashSecret, isSameHash, makePhoneCode } from './secrets.ts'
import { announceSignOut } from './sessions.ts'
import { normalizeSlip, refusalOfSlip } from './slip-rules.ts'

/**
 * Sends a code to a phone. The answer is the same for a number that has an account, has none, or is blocked.
 * @throws DomainError phone_invalid, unavailable, code_wait, too_many_requests
 */
export async function requestPhoneCode(
  services: AccountServices,
  phone: string,
): Promise<{ retryAfterSeconds: number; expiresInSeconds: number }> {
  const phoneNumber = readPhone(phone)
  if (!services.codeSender.isAvailable) throw new DomainError('unavailable', { detail: { instead: 'slip' } })
  const code = makePhoneCode()
  const codeId = await inTransaction(services.db, async (tx) => {
    await lockPhone(tx, phoneNumber)
    const refusal = refusalToSend(await getRecentCodes(tx, phoneNumber))
    if (refusal !== undefined) throw new DomainError(refusal.code, { detail: { seconds: refusal.seconds } })
    return insertCode(tx, { phoneNumber, codeHash: hashCode(services, phoneNumber, code) })
  })
  if (!(await isPhoneBlocked(services.db, phoneNumber))) await deliver(services, { codeId, phoneNumber, code })
  return { retryAfterSeconds: codeRules.waitSeconds, expiresInSeconds: codeRules.lifeSeconds }
}

/** A code that was not delivered is taken back, so that asking again need not wait. */
async function deliver(services: AccountServices, message: { codeId: string; phoneNumber: string; code: string }): Promise<void> {
  const { codeId, phoneNumber, code } = message
  try {
    await services.codeSender.send({ phoneNumber, code, expiresInMinutes: codeRules.lifeSeconds / 60 })
  } catch (error) {
    await deleteCode(services.db, codeId)
    services.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'a sign-in code could not be sent')
    throw new DomainError('unavailable', { detail: { instead: 'slip' } })
  }
}

/**
 * Turns a right code into an entry, once; the first one makes the account. The try is counted before the code is compared.
 * @throws DomainError phone_invalid, code_wrong, code_expired, code_used_up
 */
export async function checkPhoneCode(services: AccountServices, attempt: { phone: string; code: string }): Promise<Entry> {
  const phoneNumber = readPhone(attempt.phone)
  const counted = await claimTry(services.db, phoneNumber)
  const isRight = counted !== undefined && isSameHash(counted.codeHash, hashCode(services, phoneNumber, attempt.code.trim()))
  const refusal = refusalOfCode(counted && { ...counted, isRight })
  if (refusal !== undefined || counted === undefined) {
    throw new DomainError(refusal ?? 'code_wrong', counted && refusal === 'code_wrong' ? { detail: { triesLeft: counted.triesLeft } } : {})
  }
  return inTransaction(services.db, async (tx) => {
    if (!(await updateCodeUsed(tx, counted.id))) throw new DomainError('code_expired')
    return { accountId: await createWorkerAccount(tx, { name: '', phoneNumber }) }
  })
}

export interface SlipVisit extends Entry {
  slipId: string
}

/** @throws DomainError slip_wrong, slip_expired */
export async function checkSlip(services: Services, typed: string): Promise<SlipVisit> {
  const code = normalizeSlip(typed)
  const slip = code && (await findSlip(services.db, hashSecret(services.config.secret, 'slip', code)))
  const refusal = refusalOfSlip(slip || undefined)
  if (refusal !== undefined || !slip) throw new DomainError(refusal ?? 'slip_wrong')
  await inTransaction(services.db, async (tx) => {
    await updateSlipUsed(tx, slip.id)
    await insertAuditEvent(tx, {
      actor: { kind: 'worker', accountId: slip.accountId },
      action: 'slip.used',
      subjectType: 'worker',
      subjectId: slip.workerId,
    })
  })
  return { accountId: slip.accountId, workerId: slip.workerId, slipId: slip.id }
}

/** One slip, one sign-in: the one it opened before is over. @returns whether there was one. */
export async function endOtherSlipSessions(services: AccountServices, entry: { slipId: string; sessionId: SessionId }): Promise<boolean> {
  const ended = await deleteOtherSlipSessions(services.db, { slipId: entry.slipId, sessionId: entry.sessionId })
  announceSignOut(services, ended)
  return ended.length > 0
}

function readPhone(input: string): string {
  const phoneNumber = normalizePhone(input)
  if (phoneNumber === undefined) throw new DomainError('phone_invalid', { fields: ['phone'] })
  return phoneNumber
}

function hashCode(services: AccountServices, phoneNumber: string, code: string): string {
  return hashSecret(services.config.secret, 'phone-code', `${phoneNumber} ${code}`)
}

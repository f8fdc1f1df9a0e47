import { maskPhone } from '@cho-phien/shared/accounts'
import { compareNames, type WorkerProfile, type WorkerSummary } from '@cho-phien/shared/workers'
import type { FoundWorker, WorkerRow } from './queries.ts'
import { decryptSensitive } from './sensitive.ts'

/** The whole profile, for the worker and for staff whose look is recorded. */
export function toProfile(row: WorkerRow, sensitiveKey: Buffer): WorkerProfile {
  return {
    id: row.id,
    fullName: row.fullName,
    birthDate: row.birthDate,
    sex: row.sex,
    phoneNumber: row.phoneNumber,
    provinceCode: row.provinceCode,
    communeCode: row.communeCode,
    formVersion: row.formVersion,
    answers: row.answers,
    sensitive: decryptSensitive(sensitiveKey, row.id, row.sensitiveEncrypted),
    hasConsent: row.hasConsent,
    hasStatisticsConsent: row.hasStatisticsConsent,
    isComplete: row.isComplete,
    cv: row.cvId === null ? null : { id: row.cvId, name: row.cvName ?? '', size: row.cvSize ?? 0 },
    version: row.version,
  }
}

export function toSummaries(found: FoundWorker[]): WorkerSummary[] {
  return found
    .map(({ phoneNumber, ...worker }) => ({ ...worker, phoneMasked: phoneNumber === null ? null : maskPhone(phoneNumber) }))
    .sort((left, right) => compareNames(left.fullName, right.fullName))
}

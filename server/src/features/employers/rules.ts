import { normalizeOfficePhone } from '@cho-phien/shared/accounts'
import { isCommuneOf, provinces } from '@cho-phien/shared/places'
import type { EmployerRole, Viewer } from '@cho-phien/shared/accounts'
import type { EmployerProfileInput, EmployerStatus } from '@cho-phien/shared/employers'

export interface EmployerFacts {
  status: EmployerStatus
  registrationNumber: string | null
  industry: string | null
  provinceCode: string | null
  address: string
  hasPermissionDocument: boolean
}

/** What the centre needs before it can vouch for an enterprise (checklist C1), by the names of the form's fields. */
export function missingOf(employer: EmployerFacts): string[] {
  const given: Record<string, boolean> = {
    registrationNumber: employer.registrationNumber !== null,
    industry: Boolean(employer.industry?.trim()),
    provinceCode: employer.provinceCode !== null,
    address: employer.address.trim() !== '',
    permissionDocument: employer.hasPermissionDocument,
  }
  return Object.keys(given).filter((field) => !given[field])
}

export type Decision = 'submitted' | 'approved' | 'rejected'

/** Who may be moved where. Approving what was never submitted would approve a form that its owner is still writing. */
const mayBecome: Record<Decision, readonly EmployerStatus[]> = {
  submitted: ['invited', 'rejected', 'submitted'],
  approved: ['submitted', 'rejected', 'approved'],
  rejected: ['invited', 'submitted', 'approved', 'rejected'],
}

/** Of at least a word. */
export const shortestReason = 3

/** Whoever is rejected must read why. */
export function isReasonMissing(decision: Decision, reason: string | null): boolean {
  return decision === 'rejected' && (reason ?? '').length < shortestReason
}

/** @returns what stands in the way; empty: the decision may be taken */
export function obstaclesTo(decision: Decision, employer: EmployerFacts): string[] {
  if (decision === 'rejected') return []
  const missing = missingOf(employer)
  return mayBecome[decision].includes(employer.status) ? missing : [...missing, 'submission']
}

/** An approval holds for the enterprise that was looked at: another name, number or document is looked at again. */
export function statusAfterChange(status: EmployerStatus, isSameEnterprise: boolean): EmployerStatus {
  return status === 'approved' && !isSameEnterprise ? 'submitted' : status
}

export function wrongFields(input: EmployerProfileInput): string[] {
  const wrong: string[] = []
  if (!provinces.some((province) => province.code === input.provinceCode)) wrong.push('provinceCode')
  if (!isCommuneOf(input.communeCode ?? null, input.provinceCode)) wrong.push('communeCode')
  if (input.phoneNumber && normalizeOfficePhone(input.phoneNumber) === undefined) wrong.push('phoneNumber')
  return wrong
}

/** An owner renews the password of a colleague, the centre that of an owner. The own one is changed by whoever knows it. */
export function mayRenewPassword(
  viewer: { kind: Viewer['kind']; accountId: string },
  member: { accountId: string; role: EmployerRole },
): boolean {
  return viewer.kind === 'staff' ? member.role === 'owner' : viewer.accountId !== member.accountId
}

export function isLastOwner(members: { accountId: string; role: string }[], accountId: string): boolean {
  const owners = members.filter((member) => member.role === 'owner')
  return owners.length === 1 && owners[0]?.accountId === accountId
}

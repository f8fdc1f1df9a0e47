import type { EmployerStatus } from '@cho-phien/shared/employers'
import { m } from '#lib/paraglide/messages.js'
import type { Labels } from '#lib/features/workers/form-labels.ts'

export const employerStatusLabels: Labels<EmployerStatus> = {
  invited: m.employer_status_invited,
  submitted: m.employer_status_submitted,
  approved: m.employer_status_approved,
  rejected: m.employer_status_rejected,
}

/** Fields of the profile, as `missing` names them. */
const FIELDS: Partial<Record<string, () => string>> = {
  name: m.employer_name,
  shortName: m.employer_short_name,
  registrationNumber: m.employer_registration,
  industry: m.employer_industry,
  provinceCode: m.employer_province,
  communeCode: m.employer_commune,
  address: m.employer_address,
  phoneNumber: m.employer_phone,
  introduction: m.employer_introduction,
  permissionDocument: m.employer_document,
  labourExportLicence: m.employer_licence,
}

export function employerFieldLabel(field: string): string {
  return FIELDS[field]?.() ?? field
}

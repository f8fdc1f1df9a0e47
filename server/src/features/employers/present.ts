import type { Employer } from '@cho-phien/shared/employers'
import type { EmployerRow } from './queries.ts'
import { missingOf, type EmployerFacts } from './rules.ts'

export function factsOf(row: EmployerRow): EmployerFacts {
  return { ...row, hasPermissionDocument: row.documentId !== null }
}

export function toEmployer(row: EmployerRow): Employer {
  const { documentId, documentName, documentSize, centerId: _, ...employer } = row
  return {
    ...employer,
    permissionDocument: documentId === null ? null : { id: documentId, name: documentName ?? '', size: documentSize ?? 0 },
    missing: missingOf(factsOf(row)),
  }
}

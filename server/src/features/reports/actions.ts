import type { StaffViewer } from '@cho-phien/shared/accounts'
import type { Fair } from '@cho-phien/shared/fairs'
import type { InterviewRow } from '@cho-phien/shared/reports'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { getOwnFair } from '../fairs/actions.ts'
import { listInterviews, type InterviewFilter } from './queries.ts'

/** A whole province's fair; a spreadsheet opens it. */
const exportLimit = 50_000

/** The list to take away; that it was taken is recorded. @throws DomainError not_found for a foreign fair */
export async function exportInterviews(
  services: Services,
  viewer: StaffViewer,
  filter: InterviewFilter,
): Promise<{ fair: Fair; rows: InterviewRow[] }> {
  const fair = await getOwnFair(services, viewer, filter.fairId)
  const rows = await listInterviews(services.db, filter, { limit: exportLimit, offset: 0 })
  await insertAuditEvent(services.db, {
    actor: viewer,
    action: 'interviews.export',
    subjectType: 'fair',
    subjectId: fair.id,
    detail: { rows: rows.length },
  })
  return { fair, rows }
}

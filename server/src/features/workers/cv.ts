import type { Viewer } from '@cho-phien/shared/accounts'
import type { WorkerId } from '@cho-phien/shared/ids'
import type { WorkerProfile } from '@cho-phien/shared/workers'
import { inTransaction } from '../../db/client.ts'
import { notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { deleteFile, insertFile } from '../files/queries.ts'
import type { Upload } from '../files/upload.ts'
import { requireProfileRights } from './policy.ts'
import { toProfile } from './present.ts'
import { findWorker, updateCv } from './queries.ts'

/** Keeps one CV, or none. What it replaces is deleted: nobody agreed to keep it. */
export async function changeCv(
  services: Services,
  viewer: Viewer,
  change: { workerId: WorkerId; upload: Upload | undefined },
): Promise<WorkerProfile> {
  const { workerId, upload } = change
  await requireProfileRights(services.db, viewer, workerId)
  return inTransaction(services.db, async (tx) => {
    const fileId = upload === undefined ? null : await insertFile(tx, { ...upload, purpose: 'cv', uploadedBy: viewer.accountId })
    const before = await updateCv(tx, { workerId, fileId })
    if (before !== null) await deleteFile(tx, before)
    await insertAuditEvent(tx, {
      actor: viewer,
      action: upload === undefined ? 'cv.removed' : 'cv.uploaded',
      subjectType: 'worker',
      subjectId: workerId,
    })
    return toProfile(notFoundUnless(await findWorker(tx, workerId)), services.config.sensitiveKey)
  })
}

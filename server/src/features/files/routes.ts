import type { Viewer } from '@cho-phien/shared/accounts'
import { ErrorReply } from '@cho-phien/shared/errors'
import { FileId, type WorkerId } from '@cho-phien/shared/ids'
import { Type } from 'typebox'
import { notFoundUnless } from '../../errors.ts'
import { viewerOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { isStaffOf } from '../accounts/seats.ts'
import { findFileContent, findFileOwner, isWorkerAtEmployer, type FileOwner } from './queries.ts'
import { attachmentHeader } from './rules.ts'

/** Whose profiles a person may read is a rule of the workers, a feature above this one. */
export type FileServices = Services & { mayReadProfile(viewer: Viewer, workerId: WorkerId): Promise<boolean> }

export async function fileRoutes(app: Routes, services: FileServices): Promise<void> {
  app.get(
    '/files/:fileId',
    {
      schema: {
        tags: ['files'],
        operationId: 'getFile',
        params: Type.Object({ fileId: FileId }),
        response: { 200: Type.Any({ description: 'The file, to be saved.' }), '4xx': ErrorReply, '5xx': ErrorReply },
      },
    },
    async (request, reply) => {
      const { fileId } = request.params
      const viewer = viewerOf(request)
      const owner = notFoundUnless(await findFileOwner(services.db, fileId))
      // A file that is not theirs answers as one that is not there.
      notFoundUnless((await mayRead(services, viewer, owner)) || undefined)
      const file = notFoundUnless(await findFileContent(services.db, fileId))
      if (viewer.kind !== 'worker') {
        const subject =
          owner.workerId === null ? { subjectType: 'file', subjectId: fileId } : { subjectType: 'worker', subjectId: owner.workerId }
        await insertAuditEvent(services.db, { actor: viewer, action: `${owner.purpose}.read`, ...subject })
      }
      return reply
        .type(file.mediaType)
        .header('content-disposition', attachmentHeader(file.name))
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cache-control', 'private, no-store')
        .send(file.content)
    },
  )
}

async function mayRead(services: FileServices, viewer: Viewer, owner: FileOwner): Promise<boolean> {
  const { workerId, employerId } = owner
  if (workerId === null) return isStaffOf(viewer, owner.centerId) || (viewer.kind === 'employer' && employerId === viewer.employerId)
  if (viewer.kind === 'employer') return isWorkerAtEmployer(services.db, { workerId, employerId: viewer.employerId })
  return services.mayReadProfile(viewer, workerId)
}

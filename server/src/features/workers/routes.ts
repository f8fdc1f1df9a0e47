import { Viewer } from '@cho-phien/shared/accounts'
import { WorkerId } from '@cho-phien/shared/ids'
import { Line } from '@cho-phien/shared/schema'
import { NewSlip, RegisteredWorker, WorkerProfile, WorkerProfileInput, WorkerSummary } from '@cho-phien/shared/workers'
import { Type } from 'typebox'
import { Items, replies } from '../../http/replies.ts'
import { staffOf, trustedStaffOf, viewerOf, workerOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { perAddress } from '../accounts/limits.ts'
import { fileRoutes } from '../files/routes.ts'
import { readUpload } from '../files/upload.ts'
import { addOwnWorker, changeWorker, issueSlip, readWorker, registerWorker, searchWorkers, selectWorker } from './actions.ts'
import { changeCv } from './cv.ts'
import { deskRoles, mayReadProfile, requireProfileRights } from './policy.ts'
import { toProfile } from './present.ts'
import { listWorkers } from './queries.ts'

const tags = ['workers']
const params = Type.Object({ workerId: WorkerId })

export async function workerRoutes(app: Routes, services: Services): Promise<void> {
  profileRoutes(app, services)
  cvRoutes(app, services)
  centerRoutes(app, services)
  await app.register(fileRoutes, { ...services, mayReadProfile: (viewer, workerId) => mayReadProfile(services.db, viewer, workerId) })
}

function profileRoutes(app: Routes, services: Services): void {
  app.get('/workers', { schema: { tags, operationId: 'listWorkers', response: replies(Items(WorkerProfile)) } }, async (request) => {
    const rows = await listWorkers(services.db, workerOf(request).workerIds)
    return { items: rows.map((row) => toProfile(row, services.config.sensitiveKey)) }
  })
  app.post(
    '/workers',
    { schema: { tags, operationId: 'addWorker', body: WorkerProfileInput, response: replies(WorkerProfile) } },
    async (request) => addOwnWorker(services, workerOf(request), request.body),
  )
  app.get('/workers/:workerId', { schema: { tags, operationId: 'getWorker', params, response: replies(WorkerProfile) } }, async (request) =>
    readWorker(services, viewerOf(request), request.params.workerId),
  )
  app.put(
    '/workers/:workerId',
    { schema: { tags, operationId: 'changeWorker', params, body: WorkerProfileInput, response: replies(WorkerProfile) } },
    async (request) => changeWorker(services, writerOf(request), { workerId: request.params.workerId, input: request.body }),
  )
  app.post(
    '/workers/:workerId/select',
    { schema: { tags, operationId: 'selectWorker', params, response: replies(Viewer) } },
    async (request) => selectWorker(services, workerOf(request), request.params.workerId),
  )
}

function cvRoutes(app: Routes, services: Services): void {
  app.put(
    '/workers/:workerId/cv',
    {
      config: perAddress(200, 10),
      schema: { tags, operationId: 'putCv', params, consumes: ['multipart/form-data'], response: replies(WorkerProfile) },
    },
    async (request, reply) => {
      const viewer = writerOf(request)
      const { workerId } = request.params
      // Before the file is read: nobody sends 5 MB to a place that is not theirs.
      await requireProfileRights(services.db, viewer, workerId)
      return changeCv(services, viewer, { workerId, upload: await readUpload(request, reply) })
    },
  )
  app.delete(
    '/workers/:workerId/cv',
    { schema: { tags, operationId: 'deleteCv', params, response: replies(WorkerProfile) } },
    async (request) => changeCv(services, writerOf(request), { workerId: request.params.workerId, upload: undefined }),
  )
}

function centerRoutes(app: Routes, services: Services): void {
  app.post(
    '/center/workers',
    { schema: { tags, operationId: 'registerWorker', body: WorkerProfileInput, response: replies(RegisteredWorker) } },
    async (request) => registerWorker(services, staffOf(request, deskRoles), request.body),
  )
  app.post(
    '/center/workers/:workerId/slip',
    { schema: { tags, operationId: 'issueSlip', params, response: replies(NewSlip) } },
    async (request) => issueSlip(services, staffOf(request, deskRoles), request.params.workerId),
  )
  app.get(
    '/center/workers',
    {
      schema: {
        tags,
        operationId: 'searchWorkers',
        querystring: Type.Object({ search: Type.Optional(Line(120)) }),
        response: replies(Items(WorkerSummary)),
      },
    },
    async (request) => ({ items: await searchWorkers(services, trustedStaffOf(request, deskRoles), request.query.search ?? '') }),
  )
}

/** Workers write their own; staff those of their centre, with a second factor. */
function writerOf(request: Parameters<typeof viewerOf>[0]): Viewer {
  const viewer = viewerOf(request)
  return viewer.kind === 'staff' ? staffOf(request, deskRoles) : viewer
}

import { Fair, FairBlockers, FairInput } from '@cho-phien/shared/fairs'
import { FairId } from '@cho-phien/shared/ids'
import { Line } from '@cho-phien/shared/schema'
import { Type } from 'typebox'
import { Items, replies } from '../../http/replies.ts'
import { staffOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { anyStaff, planners } from '../accounts/seats.ts'
import { changeFair, createFair, createFairFinder, getOwnFair, listBlockers } from './actions.ts'
import { listCenterFairs, listPublicFairs } from './queries.ts'

const BySlug = Type.Object({ slug: Line(120) })
const ById = Type.Object({ fairId: FairId })

export async function fairRoutes(app: Routes, services: Services): Promise<void> {
  app.get('/fairs', { schema: { operationId: 'listFairs', tags: ['fairs'], response: replies(Items(Fair)) } }, async () => ({
    items: await listPublicFairs(services.db),
  }))

  const findFair = createFairFinder(services.db)
  app.get('/fairs/:slug', { schema: { operationId: 'getFair', tags: ['fairs'], params: BySlug, response: replies(Fair) } }, (request) =>
    findFair(request.viewer, request.params.slug),
  )

  app.get(
    '/center/fairs',
    { schema: { operationId: 'listCenterFairs', tags: ['fairs'], response: replies(Items(Fair)) } },
    async (request) => ({
      items: await listCenterFairs(services.db, staffOf(request, anyStaff).centerId),
    }),
  )

  app.post(
    '/center/fairs',
    { schema: { operationId: 'createFair', tags: ['fairs'], body: FairInput, response: replies(Fair) } },
    (request) => createFair(services, staffOf(request, planners), request.body),
  )

  app.get(
    '/center/fairs/:fairId',
    { schema: { operationId: 'getCenterFair', tags: ['fairs'], params: ById, response: replies(Fair) } },
    (request) => getOwnFair(services, staffOf(request, anyStaff), request.params.fairId),
  )

  app.put(
    '/center/fairs/:fairId',
    { schema: { operationId: 'changeFair', tags: ['fairs'], params: ById, body: FairInput, response: replies(Fair) } },
    (request) => changeFair(services, staffOf(request, planners), { fairId: request.params.fairId, input: request.body }),
  )

  app.get(
    '/center/fairs/:fairId/transitions',
    { schema: { operationId: 'listFairTransitions', tags: ['fairs'], params: ById, response: replies(FairBlockers) } },
    (request) => listBlockers(services, staffOf(request, anyStaff), request.params.fairId),
  )
}

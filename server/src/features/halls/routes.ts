import { Hall, HallInput } from '@cho-phien/shared/halls'
import { HallId } from '@cho-phien/shared/ids'
import { Type } from 'typebox'
import { Items, replies } from '../../http/replies.ts'
import { staffOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { anyStaff, planners } from '../accounts/seats.ts'
import { changeHall, createHall } from './actions.ts'
import { listHalls } from './queries.ts'

export async function hallRoutes(app: Routes, services: Services): Promise<void> {
  app.get('/center/halls', { schema: { operationId: 'listHalls', tags: ['halls'], response: replies(Items(Hall)) } }, async (request) => ({
    items: await listHalls(services.db, staffOf(request, anyStaff).centerId),
  }))

  app.post(
    '/center/halls',
    { schema: { operationId: 'createHall', tags: ['halls'], body: HallInput, response: replies(Hall) } },
    (request) => createHall(services, staffOf(request, planners), request.body),
  )

  app.put(
    '/center/halls/:hallId',
    {
      schema: {
        operationId: 'changeHall',
        tags: ['halls'],
        params: Type.Object({ hallId: HallId }),
        body: HallInput,
        response: replies(Hall),
      },
    },
    (request) => changeHall(services, staffOf(request, planners), { hallId: request.params.hallId, input: request.body }),
  )
}

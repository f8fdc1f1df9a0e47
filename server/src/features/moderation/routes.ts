import { Fair, fairStatuses } from '@cho-phien/shared/fairs'
import { FairId } from '@cho-phien/shared/ids'
import { OneOf } from '@cho-phien/shared/schema'
import { Type } from 'typebox'
import { replies } from '../../http/replies.ts'
import { staffOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { planners } from '../accounts/seats.ts'
import { moveFair } from './actions.ts'

export async function moderationRoutes(app: Routes, services: Services): Promise<void> {
  app.post(
    '/center/fairs/:fairId/status',
    {
      schema: {
        operationId: 'moveFair',
        tags: ['fairs'],
        params: Type.Object({ fairId: FairId }),
        body: Type.Object({ status: OneOf(fairStatuses) }),
        response: replies(Fair),
      },
    },
    (request) => moveFair(services, staffOf(request, planners), { fairId: request.params.fairId, to: request.body.status }),
  )
}

import { Alert } from '@cho-phien/shared/alerts'
import { AlertId, FairId } from '@cho-phien/shared/ids'
import { Line } from '@cho-phien/shared/schema'
import { Type } from 'typebox'
import { Items, replies } from '../../http/replies.ts'
import { staffOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { anyStaff, planners } from '../accounts/seats.ts'
import { getOwnFair } from '../fairs/actions.ts'
import { acknowledgeAlert, tellLine } from './actions.ts'
import { listAlerts } from './queries.ts'

const ById = Type.Object({ alertId: AlertId })

export async function alertRoutes(app: Routes, services: Services): Promise<void> {
  app.get(
    '/center/fairs/:fairId/alerts',
    {
      schema: {
        operationId: 'listAlerts',
        tags: ['alerts'],
        params: Type.Object({ fairId: FairId }),
        response: replies(Items(Alert)),
      },
    },
    async (request) => {
      const fair = await getOwnFair(services, staffOf(request, anyStaff), request.params.fairId)
      return { items: await listAlerts(services.db, { fairId: fair.id }) }
    },
  )

  app.post(
    '/center/alerts/:alertId/acknowledge',
    {
      schema: {
        operationId: 'acknowledgeAlert',
        tags: ['alerts'],
        params: ById,
        body: Type.Object({ note: Type.Optional(Line(200)) }),
        response: replies(Alert),
      },
    },
    (request) =>
      acknowledgeAlert(services, staffOf(request, planners), { alertId: request.params.alertId, note: request.body.note || null }),
  )

  app.post(
    '/center/alerts/:alertId/tell',
    { schema: { operationId: 'tellLine', tags: ['alerts'], params: ById, response: replies(Alert) } },
    (request) => tellLine(services, staffOf(request, planners), request.params.alertId),
  )
}

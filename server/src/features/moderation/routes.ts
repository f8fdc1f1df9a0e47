import { Booth, BoothClosing, BoothStatusInput } from '@cho-phien/shared/booths'
import { Fair, FairPauseInput, fairStatuses } from '@cho-phien/shared/fairs'
import { BoothId, DeskId, FairId, InterviewId } from '@cho-phien/shared/ids'
import { Done, Line, OneOf } from '@cho-phien/shared/schema'
import { Type } from 'typebox'
import { replies } from '../../http/replies.ts'
import { ownerOf, staffOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { planners } from '../accounts/seats.ts'
import { removeDesk } from '../pairing/leave.ts'
import { moveFair } from './actions.ts'
import { countClosing, moveBooth } from './booths.ts'
import { pauseFair } from './pause.ts'
import { endForCentre } from './interviews.ts'
import { ticketRoutes } from './ticket-routes.ts'

const OfBooth = Type.Object({ boothId: BoothId })

export async function moderationRoutes(app: Routes, services: Services): Promise<void> {
  await app.register(ticketRoutes, services)
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

  const pauseTags = { tags: ['fairs'], params: Type.Object({ fairId: FairId }), response: replies(Fair) }
  app.post('/center/fairs/:fairId/pause', { schema: { operationId: 'pauseFair', ...pauseTags, body: FairPauseInput } }, (request) =>
    pauseFair(services, staffOf(request, planners), { ...request.params, ...request.body }),
  )

  app.post('/center/fairs/:fairId/resume', { schema: { operationId: 'resumeFair', ...pauseTags } }, (request) =>
    pauseFair(services, staffOf(request, planners), { ...request.params, reason: null }),
  )

  app.post(
    '/center/booths/:boothId/status',
    { schema: { operationId: 'moveBoothOfFair', tags: ['booths'], params: OfBooth, body: BoothStatusInput, response: replies(Booth) } },
    (request) => moveBooth(services, staffOf(request, planners), { boothId: request.params.boothId, ...request.body }),
  )

  app.post(
    '/employer/booths/:boothId/status',
    { schema: { operationId: 'moveBooth', tags: ['booths'], params: OfBooth, body: BoothStatusInput, response: replies(Booth) } },
    (request) => moveBooth(services, ownerOf(request), { boothId: request.params.boothId, ...request.body }),
  )

  const closingTags = { tags: ['booths'], params: OfBooth, response: replies(BoothClosing) }
  app.get('/center/booths/:boothId/closing', { schema: { operationId: 'countClosingOfFair', ...closingTags } }, (request) =>
    countClosing(services, staffOf(request, planners), request.params.boothId),
  )

  app.get('/employer/booths/:boothId/closing', { schema: { operationId: 'countClosing', ...closingTags } }, (request) =>
    countClosing(services, ownerOf(request), request.params.boothId),
  )

  app.delete(
    '/employer/desks/:deskId',
    { schema: { operationId: 'removeDesk', tags: ['booths'], params: Type.Object({ deskId: DeskId }), response: replies(Done) } },
    async (request) => {
      await removeDesk(services, ownerOf(request), request.params.deskId)
      return {}
    },
  )

  app.post(
    '/center/interviews/:interviewId/end',
    {
      schema: {
        operationId: 'endInterviewForCentre',
        tags: ['interviews'],
        params: Type.Object({ interviewId: InterviewId }),
        body: Type.Object({ reason: Line(200, 1), removesWorker: Type.Boolean() }),
        response: replies(Done),
      },
    },
    async (request) => {
      await endForCentre(services, staffOf(request, planners), { interviewId: request.params.interviewId, ...request.body })
      return {}
    },
  )
}

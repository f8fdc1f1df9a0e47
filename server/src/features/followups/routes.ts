import { CallBack, CallBackDone, CenterCallBack } from '@cho-phien/shared/followups'
import { FairId, TicketId } from '@cho-phien/shared/ids'
import { Done } from '@cho-phien/shared/schema'
import { Type } from 'typebox'
import { Items, replies } from '../../http/replies.ts'
import { employerOf, staffOf, trustedStaffOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { planners } from '../accounts/seats.ts'
import { getOwnFair } from '../fairs/actions.ts'
import { noteCallBack, reopenCallBack } from './actions.ts'
import { listCallBacksOfEmployer, listCallBacksOfFair } from './queries.ts'

const OfTicket = Type.Object({ ticketId: TicketId })
const tags = ['followups']

export async function followupRoutes(app: Routes, services: Services): Promise<void> {
  await centerCallBacks(app, services)
  await employerCallBacks(app, services)
}

async function centerCallBacks(app: Routes, services: Services): Promise<void> {
  app.get(
    '/center/fairs/:fairId/call-backs',
    {
      schema: {
        operationId: 'listFairCallBacks',
        tags,
        params: Type.Object({ fairId: FairId }),
        response: replies(Items(CenterCallBack)),
      },
    },
    async (request) => {
      const fair = await getOwnFair(services, trustedStaffOf(request, planners), request.params.fairId)
      return { items: await listCallBacksOfFair(services.db, fair.id) }
    },
  )

  app.post(
    '/center/call-backs/:ticketId/done',
    { schema: { operationId: 'noteFairCallBack', tags, params: OfTicket, body: CallBackDone, response: replies(Done) } },
    async (request) => {
      await noteCallBack(services, staffOf(request, planners), { ...request.params, ...request.body })
      return {}
    },
  )

  app.delete(
    '/center/call-backs/:ticketId/done',
    { schema: { operationId: 'reopenFairCallBack', tags, params: OfTicket, response: replies(Done) } },
    async (request) => {
      await reopenCallBack(services, staffOf(request, planners), request.params.ticketId)
      return {}
    },
  )
}

async function employerCallBacks(app: Routes, services: Services): Promise<void> {
  app.get(
    '/employer/call-backs',
    { schema: { operationId: 'listCallBacks', tags, response: replies(Items(CallBack)) } },
    async (request) => ({ items: await listCallBacksOfEmployer(services.db, employerOf(request).employerId) }),
  )

  app.post(
    '/employer/call-backs/:ticketId/done',
    { schema: { operationId: 'noteCallBack', tags, params: OfTicket, body: CallBackDone, response: replies(Done) } },
    async (request) => {
      await noteCallBack(services, employerOf(request), { ...request.params, ...request.body })
      return {}
    },
  )

  app.delete(
    '/employer/call-backs/:ticketId/done',
    { schema: { operationId: 'reopenCallBack', tags, params: OfTicket, response: replies(Done) } },
    async (request) => {
      await reopenCallBack(services, employerOf(request), request.params.ticketId)
      return {}
    },
  )
}

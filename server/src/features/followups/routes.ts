import { CallBack, CallBackDone, CallBackWish, CenterCallBack, OwnCallBacks } from '@cho-phien/shared/followups'
import { BoothId, CallBackId, FairId } from '@cho-phien/shared/ids'
import { Done } from '@cho-phien/shared/schema'
import { Type } from 'typebox'
import { Items, replies } from '../../http/replies.ts'
import { employerOf, staffOf, trustedStaffOf, workerOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { planners } from '../accounts/seats.ts'
import { getOwnFair } from '../fairs/actions.ts'
import { noteCallBack, reopenCallBack } from './actions.ts'
import { askForCall, takeBackCall } from './asking.ts'
import { getReach, listCallBacksOfEmployer, listCallBacksOfFair, listOwnCallBacks } from './queries.ts'

const ById = Type.Object({ callBackId: CallBackId })
const tags = ['followups']

export async function followupRoutes(app: Routes, services: Services): Promise<void> {
  await centerCallBacks(app, services)
  await employerCallBacks(app, services)
  await ownCallBacks(app, services)
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
    '/center/call-backs/:callBackId/done',
    { schema: { operationId: 'noteFairCallBack', tags, params: ById, body: CallBackDone, response: replies(Done) } },
    async (request) => {
      await noteCallBack(services, staffOf(request, planners), { id: request.params.callBackId, ...request.body })
      return {}
    },
  )

  app.delete(
    '/center/call-backs/:callBackId/done',
    { schema: { operationId: 'reopenFairCallBack', tags, params: ById, response: replies(Done) } },
    async (request) => {
      await reopenCallBack(services, staffOf(request, planners), request.params.callBackId)
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
    '/employer/call-backs/:callBackId/done',
    { schema: { operationId: 'noteCallBack', tags, params: ById, body: CallBackDone, response: replies(Done) } },
    async (request) => {
      await noteCallBack(services, employerOf(request), { id: request.params.callBackId, ...request.body })
      return {}
    },
  )

  app.delete(
    '/employer/call-backs/:callBackId/done',
    { schema: { operationId: 'reopenCallBack', tags, params: ById, response: replies(Done) } },
    async (request) => {
      await reopenCallBack(services, employerOf(request), request.params.callBackId)
      return {}
    },
  )
}

async function ownCallBacks(app: Routes, services: Services): Promise<void> {
  app.get('/call-backs', { schema: { operationId: 'listOwnCallBacks', tags, response: replies(OwnCallBacks) } }, async (request) => {
    const { workerId } = workerOf(request)
    if (workerId === null) return { items: [], reach: null }
    const [items, reach] = await Promise.all([listOwnCallBacks(services.db, workerId), getReach(services.db, workerId)])
    return { items, reach }
  })

  app.post(
    '/booths/:boothId/call-back',
    {
      schema: { operationId: 'askForCall', tags, params: Type.Object({ boothId: BoothId }), body: CallBackWish, response: replies(Done) },
    },
    async (request) => {
      await askForCall(services, workerOf(request), { ...request.params, ...request.body })
      return {}
    },
  )

  app.delete(
    '/call-backs/:callBackId',
    { schema: { operationId: 'takeBackCall', tags, params: ById, response: replies(Done) } },
    async (request) => {
      await takeBackCall(services, workerOf(request), request.params.callBackId)
      return {}
    },
  )
}

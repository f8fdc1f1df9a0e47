import { BoothId, SlotId } from '@cho-phien/shared/ids'
import { Done } from '@cho-phien/shared/schema'
import { BoothSlots, OpenedSlots, OwnSlots, SlotCancel, SlotPlan, StaffSlot } from '@cho-phien/shared/slots'
import { Type } from 'typebox'
import { Items, replies } from '../../http/replies.ts'
import { employerOf, ownerOf, staffOf, trustedStaffOf, workerOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { planners } from '../accounts/seats.ts'
import { getBooth } from '../booths/actions.ts'
import { cancelSlot, listSlotsOfBooth, openSlots } from './plan.ts'
import { listFreeSlots, listOwnSlots } from './present.ts'

const OfBooth = Type.Object({ boothId: BoothId })
const ById = Type.Object({ slotId: SlotId })
/** Names beside their times: planners and viewers of the centre. */
const readers = ['administrator', 'moderator', 'viewer'] as const

export async function slotRoutes(app: Routes, services: Services): Promise<void> {
  await app.register(bookingRoutes, services)
  await app.register(employerSlotRoutes, services)
  await app.register(centerSlotRoutes, services)
}

async function bookingRoutes(app: Routes, services: Services): Promise<void> {
  app.get(
    '/booths/:boothId/slots',
    { schema: { operationId: 'listFreeSlots', tags: ['slots'], params: OfBooth, response: replies(BoothSlots) } },
    async (request) => {
      const booth = await getBooth(services.db, request.viewer, request.params.boothId)
      return listFreeSlots(services.db, booth.id)
    },
  )

  app.get('/slots', { schema: { operationId: 'listOwnSlots', tags: ['slots'], response: replies(OwnSlots) } }, async (request) => {
    const { workerId } = workerOf(request)
    return workerId === null ? { items: [], wishes: [] } : listOwnSlots(services.db, workerId)
  })
}

async function employerSlotRoutes(app: Routes, services: Services): Promise<void> {
  app.get(
    '/employer/booths/:boothId/slots',
    { schema: { operationId: 'listSlots', tags: ['slots'], params: OfBooth, response: replies(Items(StaffSlot)) } },
    async (request) => ({ items: await listSlotsOfBooth(services, employerOf(request), request.params.boothId) }),
  )

  app.post(
    '/employer/booths/:boothId/slots',
    { schema: { operationId: 'openSlots', tags: ['slots'], params: OfBooth, body: SlotPlan, response: replies(OpenedSlots) } },
    async (request) => openSlots(services, ownerOf(request), { boothId: request.params.boothId, plan: request.body }),
  )

  app.post(
    '/employer/slots/:slotId/cancel',
    { schema: { operationId: 'cancelSlot', tags: ['slots'], params: ById, body: SlotCancel, response: replies(Done) } },
    async (request) => {
      await cancelSlot(services, ownerOf(request), { slotId: request.params.slotId, ...request.body })
      return {}
    },
  )
}

async function centerSlotRoutes(app: Routes, services: Services): Promise<void> {
  app.get(
    '/center/booths/:boothId/slots',
    { schema: { operationId: 'listSlotsOfFairBooth', tags: ['slots'], params: OfBooth, response: replies(Items(StaffSlot)) } },
    async (request) => ({ items: await listSlotsOfBooth(services, trustedStaffOf(request, readers), request.params.boothId) }),
  )

  app.post(
    '/center/booths/:boothId/slots',
    {
      schema: {
        operationId: 'openSlotsOfFairBooth',
        tags: ['slots'],
        params: OfBooth,
        body: SlotPlan,
        response: replies(OpenedSlots),
      },
    },
    async (request) => openSlots(services, staffOf(request, planners), { boothId: request.params.boothId, plan: request.body }),
  )

  app.post(
    '/center/slots/:slotId/cancel',
    { schema: { operationId: 'cancelSlotOfFairBooth', tags: ['slots'], params: ById, body: SlotCancel, response: replies(Done) } },
    async (request) => {
      await cancelSlot(services, staffOf(request, planners), { slotId: request.params.slotId, ...request.body })
      return {}
    },
  )
}

import { Booth, BoothDesk, BoothInput, BoothRow, Desk, OwnDesk } from '@cho-phien/shared/booths'
import { AccountId, BoothId, EmployerId, FairId } from '@cho-phien/shared/ids'
import { Done, Line } from '@cho-phien/shared/schema'
import { Type } from 'typebox'
import { Items, replies } from '../../http/replies.ts'
import { employerOf, ownerOf, staffOf, trustedStaffOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { anyStaff, planners } from '../accounts/seats.ts'
import { createFairFinder, getOwnFair } from '../fairs/actions.ts'
import { changeBooth, inviteToFair, withdrawBooth } from './actions.ts'
import { alternativesTo } from './alternatives.ts'
import { addDesk, listOwnDesks } from './desk-actions.ts'
import { createBoothPages } from './pages.ts'
import { presentBooths } from './present.ts'
import { listBoothsOfEmployer, listBoothsOfFair, listDesksOfAccount } from './queries.ts'

const ById = Type.Object({ boothId: BoothId })
const OfFair = Type.Object({ fairId: FairId })

export async function boothRoutes(app: Routes, services: Services): Promise<void> {
  await app.register(publicBoothRoutes, services)
  await app.register(centerBoothRoutes, services)
  await app.register(employerBoothRoutes, services)
  await app.register(deskRoutes, services)
}

async function publicBoothRoutes(app: Routes, services: Services): Promise<void> {
  const findFair = createFairFinder(services.db)
  const pages = createBoothPages(services)
  app.get(
    '/fairs/:slug/booths',
    {
      schema: {
        operationId: 'listFairBooths',
        tags: ['booths'],
        params: Type.Object({ slug: Line(120) }),
        response: replies(Items(BoothRow)),
      },
    },
    async (request) => {
      const fair = await findFair(request.viewer, request.params.slug)
      return { items: await pages.list(fair.id) }
    },
  )

  app.get(
    '/booths/:boothId',
    { schema: { operationId: 'getBooth', tags: ['booths'], params: ById, response: replies(Booth) } },
    (request) => pages.page(request.viewer, request.params.boothId),
  )

  app.get(
    '/booths/:boothId/alternatives',
    { schema: { operationId: 'listAlternatives', tags: ['booths'], params: ById, response: replies(Items(BoothRow)) } },
    async (request) => {
      const booth = await pages.page(request.viewer, request.params.boothId)
      return { items: alternativesTo(booth, await pages.list(booth.fairId)) }
    },
  )
}

async function centerBoothRoutes(app: Routes, services: Services): Promise<void> {
  app.get(
    '/center/fairs/:fairId/booths',
    { schema: { operationId: 'listCenterBooths', tags: ['booths'], params: OfFair, response: replies(Items(Booth)) } },
    async (request) => {
      const viewer = staffOf(request, anyStaff)
      const fair = await getOwnFair(services, viewer, request.params.fairId)
      return { items: await presentBooths(services.db, viewer, await listBoothsOfFair(services.db, fair.id)) }
    },
  )

  app.post(
    '/center/fairs/:fairId/booths',
    {
      schema: {
        operationId: 'inviteToFair',
        tags: ['booths'],
        params: OfFair,
        body: Type.Object({ employerId: EmployerId }),
        response: replies(Booth),
      },
    },
    (request) => inviteToFair(services, staffOf(request, planners), { fairId: request.params.fairId, employerId: request.body.employerId }),
  )

  app.get(
    '/center/booths/:boothId/desks',
    { schema: { operationId: 'listDesksOfFairBooth', tags: ['booths'], params: ById, response: replies(Items(BoothDesk)) } },
    async (request) => ({
      items: await listOwnDesks(services, trustedStaffOf(request, [...planners, 'viewer']), request.params.boothId),
    }),
  )

  app.delete(
    '/center/booths/:boothId',
    { schema: { operationId: 'withdrawBooth', tags: ['booths'], params: ById, response: replies(Done) } },
    async (request) => {
      await withdrawBooth(services, staffOf(request, planners), request.params.boothId)
      return {}
    },
  )
}

async function employerBoothRoutes(app: Routes, services: Services): Promise<void> {
  app.get(
    '/employer/booths',
    { schema: { operationId: 'listOwnBooths', tags: ['booths'], response: replies(Items(Booth)) } },
    async (request) => {
      const viewer = employerOf(request)
      return { items: await presentBooths(services.db, viewer, await listBoothsOfEmployer(services.db, viewer.employerId)) }
    },
  )

  app.put(
    '/employer/booths/:boothId',
    { schema: { operationId: 'changeBooth', tags: ['booths'], params: ById, body: BoothInput, response: replies(Booth) } },
    (request) => changeBooth(services, ownerOf(request), { boothId: request.params.boothId, input: request.body }),
  )
}

async function deskRoutes(app: Routes, services: Services): Promise<void> {
  app.get(
    '/employer/booths/:boothId/desks',
    { schema: { operationId: 'listDesks', tags: ['booths'], params: ById, response: replies(Items(BoothDesk)) } },
    async (request) => ({ items: await listOwnDesks(services, employerOf(request), request.params.boothId) }),
  )

  app.post(
    '/employer/booths/:boothId/desks',
    {
      schema: {
        operationId: 'addDesk',
        tags: ['booths'],
        params: ById,
        body: Type.Object({ accountId: AccountId }),
        response: replies(Desk),
      },
    },
    (request) => addDesk(services, ownerOf(request), { boothId: request.params.boothId, accountId: request.body.accountId }),
  )

  app.get(
    '/employer/desks',
    { schema: { operationId: 'listOwnDesks', tags: ['booths'], response: replies(Items(OwnDesk)) } },
    async (request) => ({
      items: await listDesksOfAccount(services.db, employerOf(request)),
    }),
  )
}

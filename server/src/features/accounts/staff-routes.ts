import { NewStaffMember, StaffMember, StaffMemberInput, StaffSeatInput, TemporaryPassword } from '@cho-phien/shared/accounts'
import { AccountId } from '@cho-phien/shared/ids'
import { Done } from '@cho-phien/shared/schema'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Items, replies } from '../../http/replies.ts'
import { trustedStaffOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { listStaff } from './seat-queries.ts'
import { addStaff, changeStaff, removeStaff, renewStaffPassword } from './staff.ts'

const tags = ['staff']
const params = Type.Object({ accountId: AccountId })
const administratorOf = (request: FastifyRequest) => trustedStaffOf(request, ['administrator'])

/** The centre's own people, for its administrators. */
export async function staffRoutes(app: Routes, services: Services): Promise<void> {
  app.get('/center/staff', { schema: { tags, operationId: 'listStaff', response: replies(Items(StaffMember)) } }, async (request) => ({
    items: await listStaff(services.db, administratorOf(request).centerId),
  }))
  app.post(
    '/center/staff',
    { schema: { tags, operationId: 'addStaff', body: StaffMemberInput, response: replies(NewStaffMember) } },
    async (request) => addStaff(services, administratorOf(request), request.body),
  )
  app.patch(
    '/center/staff/:accountId',
    { schema: { tags, operationId: 'changeStaff', params, body: StaffSeatInput, response: replies(StaffMember) } },
    async (request) => changeStaff(services, administratorOf(request), { accountId: request.params.accountId, seat: request.body }),
  )
  app.post(
    '/center/staff/:accountId/password',
    { schema: { tags, operationId: 'renewStaffPassword', params, response: replies(TemporaryPassword) } },
    async (request) => renewStaffPassword(services, administratorOf(request), request.params.accountId),
  )
  app.delete(
    '/center/staff/:accountId',
    { schema: { tags, operationId: 'removeStaff', params, response: replies(Done) } },
    async (request) => {
      await removeStaff(services, administratorOf(request), request.params.accountId)
      return {}
    },
  )
}

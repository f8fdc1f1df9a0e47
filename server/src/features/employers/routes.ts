import { Employer, EmployerPeople, EmployerProfileInput, InvitationInput, NewInvitation } from '@cho-phien/shared/employers'
import { AccountId, InvitationId } from '@cho-phien/shared/ids'
import { Done } from '@cho-phien/shared/schema'
import { Type } from 'typebox'
import { notFoundUnless } from '../../errors.ts'
import { replies } from '../../http/replies.ts'
import { employerOf, ownerOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { perAddress } from '../accounts/limits.ts'
import { readUpload } from '../files/upload.ts'
import { changePermissionDocument, changeProfile, submitEmployer } from './actions.ts'
import { centerEmployerRoutes } from './center-routes.ts'
import { inviteMember, listPeople, removeMember, revokeInvitation } from './people.ts'
import { toEmployer } from './present.ts'
import { findEmployer } from './queries.ts'

const tags = ['employers']

export async function employerRoutes(app: Routes, services: Services): Promise<void> {
  await app.register(centerEmployerRoutes, services)
  profileRoutes(app, services)
  peopleRoutes(app, services)
}

function profileRoutes(app: Routes, services: Services): void {
  app.get('/employer', { schema: { tags, operationId: 'getOwnEmployer', response: replies(Employer) } }, async (request) =>
    toEmployer(notFoundUnless(await findEmployer(services.db, employerOf(request).employerId))),
  )
  app.put(
    '/employer',
    { schema: { tags, operationId: 'changeOwnEmployer', body: EmployerProfileInput, response: replies(Employer) } },
    async (request) => changeProfile(services, ownerOf(request), request.body),
  )
  app.put(
    '/employer/permission-document',
    {
      config: perAddress(100, 10),
      schema: { tags, operationId: 'putPermissionDocument', consumes: ['multipart/form-data'], response: replies(Employer) },
    },
    async (request, reply) => changePermissionDocument(services, ownerOf(request), await readUpload(request, reply)),
  )
  app.post('/employer/submit', { schema: { tags, operationId: 'submitEmployer', response: replies(Employer) } }, async (request) =>
    submitEmployer(services, ownerOf(request)),
  )
}

function peopleRoutes(app: Routes, services: Services): void {
  app.get('/employer/members', { schema: { tags, operationId: 'listMembers', response: replies(EmployerPeople) } }, async (request) =>
    listPeople(services, employerOf(request)),
  )
  app.post(
    '/employer/invitations',
    { schema: { tags, operationId: 'inviteMember', body: InvitationInput, response: replies(NewInvitation) } },
    async (request) => inviteMember(services, ownerOf(request), request.body),
  )
  app.delete(
    '/employer/invitations/:invitationId',
    { schema: { tags, operationId: 'revokeInvitation', params: Type.Object({ invitationId: InvitationId }), response: replies(Done) } },
    async (request) => {
      await revokeInvitation(services, ownerOf(request), request.params.invitationId)
      return {}
    },
  )
  app.delete(
    '/employer/members/:accountId',
    { schema: { tags, operationId: 'removeMember', params: Type.Object({ accountId: AccountId }), response: replies(Done) } },
    async (request) => {
      await removeMember(services, ownerOf(request), request.params.accountId)
      return {}
    },
  )
}

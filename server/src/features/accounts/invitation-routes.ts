import { InvitationView, PasswordEntry, PasswordInput } from '@cho-phien/shared/accounts'
import { Line } from '@cho-phien/shared/schema'
import { Type } from 'typebox'
import { replies } from '../../http/replies.ts'
import type { Routes } from '../../http/scopes.ts'
import type { AccountServices } from './context.ts'
import { enter } from './door.ts'
import { acceptInvitation, readInvitation } from './invitations.ts'
import { createFailureLimit, guardDoor, perAddress } from './limits.ts'

const tags = ['invitations']
const params = Type.Object({ token: Line(80, 1) })

/** What the link of an invitation opens. Whoever holds it is the invited person. */
export async function invitationRoutes(app: Routes, services: AccountServices): Promise<void> {
  const limit = createFailureLimit(app, { name: 'invitation', max: 60, minutes: 10 })
  app.get(
    '/invitations/:token',
    { config: perAddress(300, 10), schema: { tags, operationId: 'getInvitation', params, response: replies(InvitationView) } },
    async (request) => guardDoor(request, [limit], () => readInvitation(services, request.params.token)),
  )
  app.post(
    '/invitations/:token/accept',
    {
      config: perAddress(300, 10),
      schema: {
        tags,
        operationId: 'acceptInvitation',
        params,
        body: Type.Object({ name: Line(120, 1), password: PasswordInput }),
        response: replies(PasswordEntry),
      },
    },
    async (request, reply) => {
      const { token } = request.params
      const { needsSecondFactor, ...entry } = await guardDoor(request, [limit], () =>
        acceptInvitation(services, { token, ...request.body }),
      )
      const viewer = needsSecondFactor ? null : await enter(services, { request, reply }, entry)
      return { viewer, secondFactorNeeded: needsSecondFactor }
    },
  )
}

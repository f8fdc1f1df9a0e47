import { EmailInput } from '@cho-phien/shared/accounts'
import { Employer, EmployerInvitationInput, employerStatuses, InvitedEmployer, NewInvitation } from '@cho-phien/shared/employers'
import { EmployerId } from '@cho-phien/shared/ids'
import { Line, OneOf } from '@cho-phien/shared/schema'
import { Type } from 'typebox'
import { Items, replies } from '../../http/replies.ts'
import { staffOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { anyStaff, planners } from '../accounts/seats.ts'
import { decideEmployer, getEmployerOfCenter } from './actions.ts'
import { inviteEmployer, inviteOwner } from './people.ts'
import { toEmployer } from './present.ts'
import { listEmployers } from './queries.ts'
import { shortestReason } from './rules.ts'

const tags = ['employers']
const params = Type.Object({ employerId: EmployerId })

/** The centre invites enterprises and vouches for them. */
export async function centerEmployerRoutes(app: Routes, services: Services): Promise<void> {
  app.get(
    '/center/employers',
    {
      schema: {
        tags,
        operationId: 'listEmployers',
        querystring: Type.Object({ status: Type.Optional(OneOf(employerStatuses)) }),
        response: replies(Items(Employer)),
      },
    },
    async (request) => {
      const rows = await listEmployers(services.db, { centerId: staffOf(request, anyStaff).centerId, status: request.query.status ?? null })
      return { items: rows.map(toEmployer) }
    },
  )
  app.post(
    '/center/employers',
    { schema: { tags, operationId: 'inviteEmployer', body: EmployerInvitationInput, response: replies(InvitedEmployer) } },
    async (request) => inviteEmployer(services, staffOf(request, planners), request.body),
  )
  app.get(
    '/center/employers/:employerId',
    { schema: { tags, operationId: 'getEmployer', params, response: replies(Employer) } },
    async (request) => getEmployerOfCenter(services, staffOf(request, anyStaff), request.params.employerId),
  )
  app.post(
    '/center/employers/:employerId/approve',
    {
      schema: {
        tags,
        operationId: 'approveEmployer',
        params,
        body: Type.Object({ reason: Type.Optional(Line(500)) }),
        response: replies(Employer),
      },
    },
    async (request) =>
      decideEmployer(services, staffOf(request, planners), {
        employerId: request.params.employerId,
        decision: 'approved',
        reason: request.body.reason ?? '',
      }),
  )
  app.post(
    '/center/employers/:employerId/reject',
    {
      schema: {
        tags,
        operationId: 'rejectEmployer',
        params,
        body: Type.Object({ reason: Line(500, shortestReason) }),
        response: replies(Employer),
      },
    },
    async (request) =>
      decideEmployer(services, staffOf(request, planners), {
        employerId: request.params.employerId,
        decision: 'rejected',
        reason: request.body.reason,
      }),
  )
  app.post(
    '/center/employers/:employerId/invitations',
    {
      schema: {
        tags,
        operationId: 'inviteOwner',
        params,
        body: Type.Object({ email: EmailInput, name: Line(120) }),
        response: replies(NewInvitation),
      },
    },
    async (request) => inviteOwner(services, staffOf(request, planners), { employerId: request.params.employerId, ...request.body }),
  )
}

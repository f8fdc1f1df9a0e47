import { InterviewId } from '@cho-phien/shared/ids'
import { Interview } from '@cho-phien/shared/interviews'
import { Referral } from '@cho-phien/shared/referrals'
import { Nullable } from '@cho-phien/shared/schema'
import { WorkerCard } from '@cho-phien/shared/workers'
import { Type } from 'typebox'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { Items, replies } from '../../http/replies.ts'
import { employerOf, viewerOf, workerOf, type Routes } from '../../http/scopes.ts'
import { readNotice } from '../../media/notices.ts'
import type { Services } from '../../services.ts'
import { noteMediaNotice } from './notices.ts'
import { findCurrentInterview, findMissedRing, findWorkerCard, getInterviewView } from './queries.ts'
import { listReferrals } from './referral-queries.ts'
import { takeSeat } from './seats.ts'

const params = Type.Object({ interviewId: InterviewId })

export async function interviewRoutes(app: Routes, services: Services): Promise<void> {
  app.get(
    '/interviews/current',
    {
      schema: {
        operationId: 'getCurrentInterview',
        tags: ['interviews'],
        response: replies(Type.Object({ interview: Nullable(Interview), missed: Nullable(Interview) })),
      },
    },
    async (request) => {
      const viewer = viewerOf(request)
      if (viewer.kind === 'staff') throw new DomainError('not_allowed')
      // Several workers may share an account and a phone: a ring of any of them is answered there.
      const who = viewer.kind === 'worker' ? { workerIds: viewer.workerIds } : { accountId: viewer.accountId }
      const id = await findCurrentInterview(services.db, who)
      // A page has the tickets of one person, who reads there what they missed; what another one did is read here.
      const others = viewer.kind === 'worker' ? viewer.workerIds.filter((one) => one !== viewer.workerId) : []
      const missedId = others.length > 0 ? await findMissedRing(services.db, others) : undefined
      const view = async (of: InterviewId | undefined) => (of === undefined ? null : getInterviewView(services.db, of))
      return { interview: await view(id), missed: await view(missedId) }
    },
  )

  app.get(
    '/referrals',
    { schema: { operationId: 'listReferrals', tags: ['interviews'], response: replies(Items(Referral)) } },
    async (request) => {
      const { workerId } = workerOf(request)
      return { items: workerId === null ? [] : await listReferrals(services.db, workerId) }
    },
  )

  app.get(
    '/interviews/:interviewId',
    { schema: { operationId: 'getInterview', tags: ['interviews'], params, response: replies(Interview) } },
    async (request) => {
      await takeSeat(services.db, viewerOf(request), request.params.interviewId)
      return getInterviewView(services.db, request.params.interviewId)
    },
  )

  app.get(
    '/employer/interviews/:interviewId/worker',
    { schema: { operationId: 'getInterviewWorker', tags: ['interviews'], params, response: replies(WorkerCard) } },
    async (request) => {
      const { interview } = await takeSeat(services.db, employerOf(request), request.params.interviewId)
      return notFoundUnless(await findWorkerCard(services.db, interview.workerId))
    },
  )

  // The media server's notices: signed over the raw text, so the body stays text.
  app.register(async (notices: Routes) => {
    notices.addContentTypeParser('application/webhook+json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    notices.post(
      '/media/webhook',
      { schema: { operationId: 'receiveMediaNotice', tags: ['media'], response: replies(Type.Object({})) } },
      async (request) => {
        const notice = await readNotice(
          services.media.endpoint,
          typeof request.body === 'string' ? request.body : '',
          request.headers.authorization,
        )
        if (notice === undefined) throw new DomainError('not_allowed')
        await noteMediaNotice(services, notice)
        return {}
      },
    )
  })
}

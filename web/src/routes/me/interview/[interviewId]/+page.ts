import type { InterviewId } from '@cho-phien/shared/ids'
import { redirect } from '@sveltejs/kit'
import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

/** The room stands outside the worker's other pages: no menu, night values, nothing to press by mistake. */
export const load: PageLoad = async ({ fetch, params, parent, url }) => {
  const { viewer } = await parent()
  if (viewer?.kind !== 'worker') redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`)
  const api = createApi(fetch)
  const path = { interviewId: params.interviewId as InterviewId }
  const interview = await unwrap(api.GET('/api/interviews/{interviewId}', { params: { path } }))
  const [profile, outcomes] = await Promise.all([
    api.GET('/api/workers/{workerId}', { params: { path: { workerId: interview.workerId } } }),
    unwrap(api.GET('/api/outcomes')),
  ])
  // Only for how to speak to the person: without it "anh/chị" is right too.
  return { surface: 'room' as const, interview, sex: profile.data?.sex ?? null, outcomes: outcomes.items }
}

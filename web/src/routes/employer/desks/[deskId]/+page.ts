import { error, redirect } from '@sveltejs/kit'
import { createApi, unwrap } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

/** The desk has the whole window to itself: an interviewer works here all day. */
export const load: PageLoad = async ({ fetch, params, parent, url }) => {
  const { viewer } = await parent()
  if (viewer?.kind !== 'employer') redirect(303, `/sign-in/work?next=${encodeURIComponent(url.pathname)}`)
  const api = createApi(fetch)
  const [desks, employer] = await Promise.all([unwrap(api.GET('/api/employer/desks')), unwrap(api.GET('/api/employer'))])
  const desk = desks.items.find(({ id }) => id === params.deskId)
  if (desk === undefined) error(404, 'not_found', { code: 'not_found' })
  const [line, day, current] = await Promise.all([
    unwrap(api.GET('/api/employer/booths/{boothId}/line', { params: { path: { boothId: desk.boothId } } })),
    unwrap(api.GET('/api/employer/desks/{deskId}/today', { params: { path: { deskId: desk.id } } })),
    unwrap(api.GET('/api/interviews/current')),
  ])
  const interview = current.interview?.deskId === desk.id ? current.interview : null
  return { desk, employerName: employer.shortName || employer.name, line, day, interview }
}

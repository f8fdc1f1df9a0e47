import type { Viewer } from '@cho-phien/shared/accounts'
import type { Api } from '#lib/api/client.ts'

/** Where somebody's work begins. Also where they land when a page is not theirs. */
export function homeOf(viewer: Viewer): string {
  if (viewer.kind === 'worker') return '/me'
  if (viewer.kind === 'employer') return '/employer'
  return viewer.role === 'hall_operator' ? '/center/workers' : '/center'
}

/** What staff have to do before anything of the centre opens to them: a password of their own first, then the second factor. */
export function setUpOf(viewer: Viewer): '/account' | '/account/second-factor' | undefined {
  if (viewer.kind !== 'staff') return undefined
  if (viewer.mustChangePassword) return '/account'
  return viewer.hasSecondFactor ? undefined : '/account/second-factor'
}

/** Like `homeOf`, but an interviewer goes straight to the desk of the running fair. */
export async function findHome(api: Api, viewer: Viewer): Promise<string> {
  if (viewer.kind !== 'employer' || viewer.role !== 'interviewer') return homeOf(viewer)
  const { data } = await api.GET('/api/employer/desks')
  const desk = data?.items.find(({ fairStatus }) => fairStatus === 'live') ?? data?.items[0]
  return desk ? `/employer/desks/${desk.id}` : homeOf(viewer)
}

/** The page somebody wanted before they were asked to sign in; only ever one of this site. */
export function pathWanted(url: URL): string | undefined {
  const next = url.searchParams.get('next')
  if (next === null) return undefined
  const wanted = new URL(next, url)
  return wanted.origin === url.origin ? wanted.pathname + wanted.search + wanted.hash : undefined
}

import { createApi, codeIn } from '#lib/api/client.ts'
import type { PageLoad } from './$types'

/** A link that no longer opens is told about on the page itself: it has ways on. */
export const load: PageLoad = async ({ fetch, params }) => {
  const { data, error } = await createApi(fetch).GET('/api/invitations/{token}', { params: { path: params } })
  return data ? { invitation: data } : { refusal: codeIn(error) ?? 'internal' }
}

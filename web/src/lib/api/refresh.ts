import { invalidate, refreshAll } from '$app/navigation'
import { createApi } from './client.ts'

/**
 * Loads the page's data anew, or only what those reads answered. What is shown stays when the server does not answer: a
 * load that fails puts the error page in its place, so one small read goes ahead of it.
 */
export async function refreshData(isOld?: (url: URL) => boolean): Promise<void> {
  try {
    const { response } = await createApi().GET('/api/me')
    if (!response.ok) return
  } catch {
    return
  }
  await (isOld === undefined ? refreshAll() : invalidate(isOld, true))
}

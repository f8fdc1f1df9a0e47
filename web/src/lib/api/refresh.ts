import { invalidate, refreshAll } from '$app/navigation'
import { createApi } from './client.ts'
import { isPassing } from './passing.ts'

/**
 * Loads the page's data anew, or only what those reads answered. What is shown stays when the server does not answer: a
 * load that fails puts the error page in its place, so one small read goes ahead of it.
 * @returns false when it may be answered later, and the data is as old as before
 */
export async function refreshData(isOld?: (url: URL) => boolean): Promise<boolean> {
  try {
    const { response } = await createApi().GET('/api/me')
    if (!response.ok) return !isPassing(response.status)
  } catch {
    return false
  }
  await (isOld === undefined ? refreshAll() : invalidate(isOld, true))
  return true
}

import type { Viewer } from '@cho-phien/shared/accounts'
import type { WorkerId } from '@cho-phien/shared/ids'
import { createApi } from '#lib/api/client.ts'
import { refreshData } from '#lib/api/refresh.ts'

/**
 * On a phone that several people share, the sign-in acts from here on for this one of them, and the pages show their numbers, times and
 * results. Without a network it goes on as it was.
 */
export async function actFor(viewer: Viewer | null, workerId: WorkerId): Promise<void> {
  if (viewer?.kind !== 'worker' || viewer.workerId === workerId) return
  try {
    const { response } = await createApi().POST('/api/workers/{workerId}/select', { params: { path: { workerId } } })
    if (response.ok) await refreshData()
  } catch {
    return
  }
}

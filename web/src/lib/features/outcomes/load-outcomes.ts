import type { WorkerOutcome } from '@cho-phien/shared/outcomes'
import { createApi, unwrap } from '#lib/api/client.ts'

/** The results of the worker signed in. @param fetch a load's own */
export async function loadOutcomes(fetch?: typeof globalThis.fetch): Promise<WorkerOutcome[]> {
  return (await unwrap(createApi(fetch).GET('/api/outcomes'))).items
}

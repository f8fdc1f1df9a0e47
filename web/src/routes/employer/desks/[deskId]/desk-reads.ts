import type { OwnDesk } from '@cho-phien/shared/booths'
import { createApi, unwrap } from '#lib/api/client.ts'
import type { DeskReads } from './desk-data.ts'

/** How the page of this desk reads; outside loads, over the network. */
export function readsOf(desk: OwnDesk): DeskReads {
  const api = createApi()
  return {
    line: () => unwrap(api.GET('/api/employer/booths/{boothId}/line', { params: { path: { boothId: desk.boothId } } })),
    day: () => unwrap(api.GET('/api/employer/desks/{deskId}/today', { params: { path: { deskId: desk.id } } })),
    current: async () => (await unwrap(api.GET('/api/interviews/current'))).interview,
  }
}

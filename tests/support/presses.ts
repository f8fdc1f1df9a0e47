import type { TestApp } from './app.ts'
import type { Press } from './contradictions.ts'
import type { World } from './world.ts'

export const closeBooth: Press = {
  by: 'moderator',
  post: (world) => `/center/booths/${world.boothId}/status`,
  body: () => ({ status: 'closed', reason: 'Mất điện' }),
}
export const closeOwnBooth: Press = { ...closeBooth, by: 'owner', post: (world) => `/employer/booths/${world.boothId}/status` }
export const closeFair: Press = {
  by: 'administrator',
  post: (world) => `/center/fairs/${world.fairId}/status`,
  body: () => ({ status: 'closing' }),
}
export const endByCentre: Press = {
  by: 'moderator',
  post: (world) => `/center/interviews/${world.interviewId}/end`,
  body: () => ({ reason: 'Treo máy', removesWorker: false }),
}
export const onTicket = (by: 'moderator' | 'administrator', what: string, body: (world: World) => object): Press => ({
  by,
  post: (world) => `/center/tickets/${world.ticketId}/${what}`,
  body: (world) => ({ reason: 'Theo yêu cầu', ...body(world) }),
})
export const reopen = onTicket('moderator', 'reopen', () => ({ at: 'place' }))
export const left = (server: TestApp, world: World) =>
  server.db`update tickets set status = 'closed', close_reason = 'left', closed_at = now() where id = ${world.ticketId}`

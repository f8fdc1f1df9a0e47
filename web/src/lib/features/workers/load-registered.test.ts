import type { Viewer } from '@cho-phien/shared/accounts'
import { expect, it } from 'vitest'
import { loadRegistered } from './load-registered.ts'

const viewer = { kind: 'worker', workerId: 'mai' } as Viewer
const mai = { id: 'mai', fullName: 'Lò Thị Mai', sex: 'female', isComplete: true, hasConsent: true, phoneNumber: '0912' }
const load = (more: object, who: Viewer | null = viewer) =>
  loadRegistered(() => Promise.resolve(Response.json({ items: [{ ...mai, ...more }] })), who)

it('tells how to speak to whoever can take a ticket at once, and nothing else of them', async () => {
  expect(await load({})).toEqual({ fullName: 'Lò Thị Mai', sex: 'female' })
})

it('knows nobody without a whole profile, a consent or a sign-in, and no other person of the phone', async () => {
  for (const lacking of [{ isComplete: false }, { hasConsent: false }, { id: 'chu' }]) expect(await load(lacking)).toBeUndefined()
  expect(await load({}, null)).toBeUndefined()
})

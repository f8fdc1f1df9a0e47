import type { Ticket } from '@cho-phien/shared/queue'
import { expect, it } from 'vitest'
import { noticeSentence } from './move-words.ts'

it('says of a number that was sent to another booth where it went, and of the one there that it came, also once that one is closed', () => {
  const notice = { kind: 'transferred', cause: null, reason: 'Gian này đông', at: '2026-11-24T02:00:00.000Z' }
  const say = (more: Partial<Ticket>) =>
    noticeSentence({ notice, status: 'closed', closeReason: null, ...more } as Ticket, 'anh')?.replaceAll('\u00a0', ' ')
  expect(say({ closeReason: 'moved' })).toBe('Trung tâm đã chuyển số này sang gian khác: Gian này đông')
  expect(say({ status: 'waiting' })).toBe('Trung tâm đã chuyển anh sang gian này: Gian này đông')
  expect(say({ closeReason: 'not_reached' })).toBe('Trung tâm đã chuyển anh sang gian này: Gian này đông')
})

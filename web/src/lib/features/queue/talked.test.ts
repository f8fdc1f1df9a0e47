import { closeReasons, ticketMoveKinds } from '@cho-phien/shared/queue'
import { expect, test } from 'vitest'
import { mayHaveTalked } from './talked.ts'

test('whoever was handed over may have a result, however the ticket ends', () => {
  const notice = { kind: 'handed_over', cause: null, reason: '', at: '2026-11-22T03:00:00.000Z' } as const
  expect(closeReasons.filter((closeReason) => !mayHaveTalked({ closeReason, notice }))).toEqual([])
  const unread = ticketMoveKinds.filter((kind) => !mayHaveTalked({ closeReason: 'not_reached', notice: { ...notice, kind } }))
  expect(unread).toEqual(['placed'])
})

test('whoever only waited has none to ask for', () => {
  expect(closeReasons.filter((closeReason) => mayHaveTalked({ closeReason, notice: null }))).toEqual(['interviewed', 'removed'])
})

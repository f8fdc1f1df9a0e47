import type { MessageId } from '@cho-phien/shared/ids'
import type { Message } from '@cho-phien/shared/interviews'
import { expect, it } from 'vitest'
import { inOrder, withMessage } from './messages.ts'

const makeMessage = (sequence: number): Message => ({
  id: `00000000-0000-4000-8000-00000000000${sequence}` as MessageId,
  sequence,
  author: 'worker',
  body: `Câu ${sequence}`,
  sentAt: '2026-11-24T02:00:00.000Z',
})

it('keeps the order of the server when messages come late', () => {
  const messages = withMessage([makeMessage(1), makeMessage(3)], makeMessage(2))
  expect(messages.map(({ sequence }) => sequence)).toEqual([1, 2, 3])
})

it('shows a message once when its ack and its event both bring it', () => {
  expect(inOrder([makeMessage(1), makeMessage(1)])).toHaveLength(1)
})

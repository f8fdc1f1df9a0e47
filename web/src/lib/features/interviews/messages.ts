import type { Message } from '@cho-phien/shared/interviews'

/** By sequence, each once. */
export function inOrder(messages: Message[]): Message[] {
  const byId = new Map(messages.map((message) => [message.id, message]))
  return [...byId.values()].sort((left, right) => left.sequence - right.sequence)
}

export function withMessage(messages: Message[], message: Message): Message[] {
  return inOrder([...messages, message])
}

/** The server numbers them from one without a gap. */
export function isWhole(messages: Message[]): boolean {
  return (messages.at(-1)?.sequence ?? 0) === messages.length
}

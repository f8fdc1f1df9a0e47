import { ErrorReply } from '@cho-phien/shared/errors'
import { Type, type TSchema } from 'typebox'

/** The response schemas of a route: its answer, and the one shape of every refusal. The last guard against a leaked column. */
export function replies<Answer extends TSchema>(answer: Answer) {
  return { 200: answer, '4xx': ErrorReply, '5xx': ErrorReply } as const
}

export const Items = <Item extends TSchema>(item: Item) => Type.Object({ items: Type.Array(item) })

import { Type, type Static } from 'typebox'
import { HallId } from './ids.ts'
import { Line } from './schema.ts'

/** A place where workers gather at shared devices with an operator. */
export const HallInput = Type.Object({
  name: Line(120, 1),
  communeCode: Line(60, 1),
  address: Line(200),
  deviceCount: Type.Integer({ minimum: 1, maximum: 200 }),
})
export type HallInput = Static<typeof HallInput>

export const Hall = Type.Object({
  id: HallId,
  name: Type.String(),
  communeCode: Type.String(),
  address: Type.String(),
  deviceCount: Type.Integer(),
})
export type Hall = Static<typeof Hall>

import { commands, events } from '@cho-phien/shared/contract'
import type { TSchema } from 'typebox'
import { Type } from 'typebox'
import { Create } from 'typebox/value'
import { expect, test } from 'vitest'
import { compileGuard } from './guard.ts'

const nested = Type.Object({
  id: Type.String(),
  people: Type.Array(Type.Object({ name: Type.String() })),
  line: Type.Union([Type.Object({ waiting: Type.Integer() }), Type.Null()]),
  status: Type.Union([Type.Literal('open'), Type.Literal('closed')]),
  note: Type.Optional(Type.String()),
})

test('leaves out what the schema does not name, at every depth', () => {
  const value = { id: 'a', phone: '1', people: [{ name: 'b', phone: '2' }], line: { waiting: 3, phone: '4' }, status: 'open' }
  expect(compileGuard(nested)(value)).toEqual({ id: 'a', people: [{ name: 'b' }], line: { waiting: 3 }, status: 'open' })
  expect(value.people[0]).toHaveProperty('phone')
})

test('lets nothing with fields out where a plain value belongs', () => {
  const value = { id: { phone: '1' }, people: { phone: '2' }, line: null, status: { phone: '3' }, note: ['4'] }
  expect(JSON.stringify(compileGuard(nested)(value))).not.toContain('phone')
})

const schemas: [string, TSchema][] = [
  ...Object.entries(commands).flatMap(([name, { payload, reply }]): [string, TSchema][] => [
    [`${name}, asked`, payload],
    [name, reply],
  ]),
  ...Object.entries(events).map(([name, { payload }]): [string, TSchema] => [name, payload]),
]

test.each(schemas)('%s: what is named leaves, and nothing else', (_name, schema) => {
  expect(compileGuard(schema)(withExtras(sample(schema)))).toEqual(sample(schema))
})

/** A value of the schema with every optional field and one item in each list. */
function sample(schema: TSchema): unknown {
  const { properties, items, anyOf, type } = schema as {
    properties?: Record<string, TSchema>
    items?: TSchema
    anyOf?: TSchema[]
    type?: string
  }
  if (properties !== undefined) return Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, sample(field)]))
  if (items !== undefined) return [sample(items)]
  if (anyOf !== undefined) return sample(anyOf.find((choice) => 'properties' in choice) ?? anyOf[0]!)
  if ('const' in schema) return schema.const
  if (type === 'string') return 'text'
  return Create(schema)
}

function withExtras(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withExtras)
  if (typeof value !== 'object' || value === null) return value
  return { ...Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withExtras(field)])), phone: '0900' }
}

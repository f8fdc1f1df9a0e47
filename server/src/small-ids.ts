import type { TSchema } from 'typebox'

interface Shape {
  type?: unknown
  format?: unknown
  properties?: Record<string, TSchema>
  items?: TSchema
  anyOf?: TSchema[]
  allOf?: TSchema[]
}

type Rewrite = (value: unknown) => unknown

/**
 * Ids may be typed in capitals, and the database takes them so. Whoever compares them as text (a room's name, a read that is shared by
 * those who ask for the same) knows the small letters of its answers: they are made so at the doors, once.
 * @returns a copy's maker for values that the schema was found to fit
 */
export function compileSmallIds(schema: TSchema): Rewrite {
  return compile(schema) ?? ((value) => value)
}

/** @returns undefined for a shape without ids */
function compile(schema: TSchema): Rewrite | undefined {
  const { format, properties, items, anyOf, allOf } = schema as Shape
  if (format === 'uuid') return (value) => (typeof value === 'string' ? value.toLowerCase() : value)
  const inner = [
    ...(anyOf ?? allOf ?? []).flatMap((part) => compile(part) ?? []),
    ...(properties === undefined ? [] : [inFields(properties)].flatMap((rewrite) => rewrite ?? [])),
    ...(items === undefined || Array.isArray(items) ? [] : [inItems(items)].flatMap((rewrite) => rewrite ?? [])),
  ]
  return inner.length === 0 ? undefined : (value) => inner.reduce((result, rewrite) => rewrite(result), value)
}

function inFields(properties: Record<string, TSchema>): Rewrite | undefined {
  const fields = Object.entries(properties).flatMap(([name, field]) => {
    const rewrite = compile(field)
    return rewrite === undefined ? [] : [[name, rewrite] as const]
  })
  if (fields.length === 0) return undefined
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const copy: Record<string, unknown> = { ...value }
    for (const [name, rewrite] of fields) if (copy[name] !== undefined) copy[name] = rewrite(copy[name])
    return copy
  }
}

function inItems(items: TSchema): Rewrite | undefined {
  const rewrite = compile(items)
  return rewrite && ((value) => (Array.isArray(value) ? value.map(rewrite) : value))
}

import type { TSchema } from 'typebox'
import { Clean } from 'typebox/value'

/** Copies what the schema names. */
export type Guard = (value: unknown) => unknown

interface Shape {
  type?: unknown
  properties?: Record<string, TSchema>
  items?: TSchema
  anyOf?: TSchema[]
}

const leaves: readonly unknown[] = ['string', 'number', 'integer', 'boolean', 'null']

/**
 * Makes the guard at the doors: fields that the schema does not name neither come in nor leave. Made once for each schema, because reading
 * the schema for each command and answer was a fifth of the work of a page that comes back. Shapes it does not know are left to the library.
 */
export function compileGuard(schema: TSchema): Guard {
  const { type, properties, items, anyOf } = schema as Shape
  if (type === 'object' && properties !== undefined && Object.keys(schema).every(isPlain)) return guardObject(properties)
  if (type === 'array' && items !== undefined && !Array.isArray(items)) return guardArray(compileGuard(items))
  if (anyOf !== undefined) return guardChoice(schema, anyOf)
  return leaves.includes(type) || 'const' in schema ? guardLeaf : (value) => Clean(schema, structuredClone(value))
}

/** An object with nothing but named fields. */
function isPlain(key: string): boolean {
  return !['patternProperties', 'additionalProperties', 'allOf', 'anyOf', 'oneOf'].includes(key)
}

function guardObject(properties: Record<string, TSchema>): Guard {
  const fields = Object.entries(properties).map(([name, field]) => [name, compileGuard(field)] as const)
  return (value) => {
    if (!isObject(value)) return guardLeaf(value)
    const copy: Record<string, unknown> = {}
    for (const [name, guard] of fields) if (value[name] !== undefined) copy[name] = guard(value[name])
    return copy
  }
}

function guardArray(guard: Guard): Guard {
  return (value) => (Array.isArray(value) ? value.map(guard) : guardLeaf(value))
}

/** One shape or plain values: which it is, is seen at a glance. Between several shapes the library decides. */
function guardChoice(schema: TSchema, choices: readonly TSchema[]): Guard {
  const shapes = choices.filter((choice) => !leaves.includes((choice as Shape).type) && !('const' in choice))
  const [shape] = shapes
  if (shape === undefined) return guardLeaf
  if (shapes.length > 1) return (value) => Clean(schema, structuredClone(value))
  const guard = compileGuard(shape)
  return (value) => (typeof value === 'object' && value !== null ? guard(value) : value)
}

/** Where a plain value belongs nothing with fields may leave. */
function guardLeaf(value: unknown): unknown {
  return typeof value === 'object' ? null : value
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

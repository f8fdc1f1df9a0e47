import type { Shape } from './text-fields.ts'

/** What no field of a number is for: each is refused by the field's name, or is a number that the field allows. */
export const oddNumbers: readonly unknown[] = [
  -1,
  0,
  1.5,
  -0.000_001,
  2 ** 31,
  2 ** 53,
  Number.MAX_VALUE,
  '1e309',
  'NaN',
  '-Infinity',
  '0x10',
  '１２',
  '',
  true,
  [],
  {},
]

/** Where a number goes in a body, as a path of keys. */
export function numberFieldsOf(shape: Shape, path: string[] = []): string[][] {
  if (shape.anyOf !== undefined) return shape.anyOf.flatMap((one) => numberFieldsOf(one, path))
  if (shape.type === 'object')
    return Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => numberFieldsOf(inner, [...path, name]))
  return shape.type === 'number' || shape.type === 'integer' ? [path] : []
}

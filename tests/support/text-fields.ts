/** A JSON Schema, as far as requests use it. */
export interface Shape {
  type?: string
  enum?: unknown[]
  const?: unknown
  format?: string
  properties?: Record<string, Shape>
  items?: Shape
  anyOf?: Shape[]
}

/** Where text goes in a body, as a path of keys. Closed lists, ids and dates are no text: their checks are elsewhere. */
export function textFieldsOf(shape: Shape, path: string[] = []): string[][] {
  if (shape.anyOf !== undefined) return shape.anyOf.flatMap((one) => textFieldsOf(one, path))
  if (shape.type === 'object')
    return Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => textFieldsOf(inner, [...path, name]))
  const isText = shape.type === 'string' && shape.enum === undefined && shape.const === undefined && shape.format === undefined
  return isText ? [path] : []
}

/** A copy of the body with one field changed; objects on the way are made. */
export function withField(body: unknown, path: string[], value: unknown): Record<string, unknown> {
  const [name = '', ...rest] = path
  const copy = { ...(body as Record<string, unknown> | undefined) }
  copy[name] = rest.length === 0 ? value : withField(copy[name], rest, value)
  return copy
}

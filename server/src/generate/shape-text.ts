import type { TSchema } from 'typebox'

/** The parts of JSON Schema that the contract uses. */
export interface Shape {
  type?: string
  title?: string
  format?: string
  const?: unknown
  enum?: readonly unknown[]
  anyOf?: readonly Shape[]
  items?: Shape
  properties?: Record<string, Shape>
  patternProperties?: Record<string, Shape>
  required?: readonly string[]
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  maxItems?: number
}

/** Names of shapes that stand alone in the document, by what they say. */
export class NamedShapes {
  readonly #names = new Map<string, string>()
  readonly #used = new Map<string, Shape>()

  add(name: string, schema: TSchema): void {
    this.#names.set(JSON.stringify(schema), name)
  }

  /** The name of this shape, if it has one; it is then part of the document. */
  nameOf(shape: Shape): string | undefined {
    const name = this.#names.get(JSON.stringify(shape))
    if (name !== undefined) this.#used.set(name, shape)
    return name
  }

  get used(): [string, Shape][] {
    return [...this.#used].sort(([a], [b]) => (a < b ? -1 : 1))
  }
}

/** One line, as a TypeScript reader expects it: `{ ticketId: TicketId, note?: text up to 200 }`. */
export function shapeText(shape: Shape, named: NamedShapes): string {
  const name = named.nameOf(shape)
  if (name !== undefined) return name
  if (shape.const !== undefined) return quote(shape.const)
  if (shape.enum !== undefined) return shape.enum.map(quote).join(' | ')
  if (shape.anyOf !== undefined) return shape.anyOf.map((part) => shapeText(part, named)).join(' | ')
  return plainText(shape, named)
}

function plainText(shape: Shape, named: NamedShapes): string {
  switch (shape.type) {
    case 'array':
      return arrayText(shape, named)
    case 'object':
      return objectText(shape, named)
    case 'string':
      return stringText(shape)
    case 'integer':
    case 'number':
      return shape.type + rangeText(shape.minimum, shape.maximum)
    default:
      return shape.type ?? 'anything'
  }
}

function arrayText(shape: Shape, named: NamedShapes): string {
  const item = shapeText(shape.items ?? {}, named)
  return `${/[ |]/.test(item) && !item.startsWith('{') ? `(${item})` : item}[]`
}

function objectText(shape: Shape, named: NamedShapes): string {
  const values = Object.values(shape.patternProperties ?? {})
  if (values[0] !== undefined) return `{ [name]: ${shapeText(values[0], named)} }`
  const fields = fieldTexts(shape, named)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

/** `name: shape` or `name?: shape` of each property, in the order of the source. */
export function fieldTexts(shape: Shape, named: NamedShapes): string[] {
  return Object.entries(shape.properties ?? {}).map(([name, inner]) => {
    const isOptional = shape.required?.includes(name) !== true
    return `${name}${isOptional ? '?' : ''}: ${shapeText(inner, named)}`
  })
}

function stringText({ format, title, minLength, maxLength }: Shape): string {
  if (format === 'uuid') return title ?? 'uuid'
  if (format === 'date-time') return 'instant'
  if (format === 'date') return 'day'
  return `text${rangeText(minLength === 0 ? undefined : minLength, maxLength)}`
}

function rangeText(minimum: number | undefined, maximum: number | undefined): string {
  if (minimum !== undefined && maximum !== undefined) return ` ${minimum} to ${maximum}`
  if (maximum !== undefined) return ` up to ${maximum}`
  return minimum === undefined ? '' : ` from ${minimum}`
}

function quote(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value)
}

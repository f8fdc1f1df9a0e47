import { AjvCompiler } from '@fastify/ajv-compiler'
import type { TSchema } from 'typebox'
import { DomainError } from '../errors.ts'
import { compileGuard } from '../guard.ts'
import { compileSmallIds } from '../small-ids.ts'

const build = AjvCompiler()
type Settings = Parameters<typeof build>[1]
type Validate = ReturnType<ReturnType<typeof build>>
type Compile = (route: { httpPart?: string; schema?: TSchema }) => Validate

/**
 * What arrives in an address is text and is read as what the schema wants. A JSON body has types of its own and is taken as it
 * is: read in the same way, a `null` would become an empty text or a zero. Fields of a body that its schema does not name are
 * removed, as a command's are: parts of some bodies are kept as JSON.
 */
export const buildValidator: typeof build = (schemas, settings) => {
  const asGiven = { ...settings, customOptions: { ...settings?.customOptions, coerceTypes: false } } as Settings
  // Declared for schemas alone; Fastify hands over the whole route.
  const ofAddress = build(schemas, settings) as Compile
  const ofBody = build(schemas, asGiven) as Compile
  const compile: Compile = (route) =>
    route.httpPart === 'body'
      ? withoutUnknown(
          once(() => ofBody(route)),
          route.schema,
        )
      : withoutInfinity(
          once(() => ofAddress(route)),
          route.schema,
        )
  return compile as ReturnType<typeof build>
}

/** Compiled when the first question comes: the start does not wait for routes that nobody has asked yet. */
function once(compile: () => Validate): () => Validate {
  let validate: Validate | undefined
  return () => (validate ??= compile())
}

/** Fastify takes the `value` that a validator answers, and reads what is wrong from the function itself. */
function withoutUnknown(compiled: () => Validate, schema: TSchema | undefined): Validate {
  if (schema === undefined) return compiled()
  const [onlyNamed, withSmallIds] = [compileGuard(schema), compileSmallIds(schema)]
  const clean = (body: unknown) => {
    const validate = compiled()
    const isRight = validate(body)
    Object.assign(clean, { errors: validate.errors })
    return isRight === true ? { value: withSmallIds(onlyNamed(body)) } : isRight
  }
  return clean as unknown as Validate
}

/** `1e309` in an address is read as Infinity, which Ajv takes for a whole number and compares with no bound. */
function withoutInfinity(compiled: () => Validate, schema: TSchema | undefined): Validate {
  const withSmallIds = compileSmallIds(schema ?? {})
  const finite = (values: Record<string, unknown>) => {
    const validate = compiled()
    const isRight = validate(values)
    const fields = Object.entries(values).flatMap(([name, value]) => (typeof value === 'number' && !Number.isFinite(value) ? [name] : []))
    Object.assign(finite, { errors: validate.errors })
    if (isRight !== true) return isRight
    return fields.length === 0 ? { value: withSmallIds(values) } : { error: new DomainError('invalid_input', { fields }) }
  }
  return finite as unknown as Validate
}

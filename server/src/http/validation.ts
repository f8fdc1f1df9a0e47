import { AjvCompiler } from '@fastify/ajv-compiler'

const build = AjvCompiler()
type Settings = Parameters<typeof build>[1]
type Compile = (route: { httpPart?: string }) => ReturnType<ReturnType<typeof build>>

/**
 * What arrives in an address is text and is read as what the schema wants. A JSON body has types of its own and is taken as it
 * is: read in the same way, a `null` would become an empty text or a zero.
 */
export const buildValidator: typeof build = (schemas, settings) => {
  const asGiven = { ...settings, customOptions: { ...settings?.customOptions, coerceTypes: false } } as Settings
  // Declared for schemas alone; Fastify hands over the whole route.
  const ofAddress = build(schemas, settings) as Compile
  const ofBody = build(schemas, asGiven) as Compile
  const compile: Compile = (route) => (route.httpPart === 'body' ? ofBody(route) : ofAddress(route))
  return compile as ReturnType<typeof build>
}

import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'

/** No schema refers to another by name, and nothing differs from what Fastify does by itself. */
export const compileSerializer = SerializerSelector()({}, {})
type Route = Parameters<typeof compileSerializer>[0]
type Serialize = ReturnType<typeof compileSerializer>

const compiled = new WeakMap<object, Serialize>()

/**
 * Schemas are compiled when their first answer is sent, each once in a process: all of them at the start took more than half a
 * second (of `pnpm start`, of each test), also for refusals and routes that may never be asked.
 */
export const buildSerializer = () => (route: Route) => (answer: unknown) => serializerOf(route)(answer)

function serializerOf(route: Route): Serialize {
  const schema = route.schema as object
  const serialize = compiled.get(schema) ?? compileSerializer(route)
  compiled.set(schema, serialize)
  return serialize
}

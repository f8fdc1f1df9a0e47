import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit'
import type { Counters } from '../nodes/counters.ts'

type Answer = Parameters<FastifyRateLimitStore['incr']>[1]

/** What the limiter says of a route for which it asks a store of its own; nothing for limits that no route has. */
interface RouteLimit {
  routeInfo?: { method?: string | string[]; url?: string }
}
type AsTyped = Parameters<FastifyRateLimitStore['child']>[0]

/** Where the limits of HTTP count: in the installation's own counters, so that a second node is not a second chance. */
export function storeOn(counters: Counters): FastifyRateLimitStoreCtor {
  return class Store implements FastifyRateLimitStore {
    readonly #prefix: string

    constructor({ routeInfo }: RouteLimit = {}) {
      this.#prefix = routeInfo?.url === undefined ? '' : `${String(routeInfo.method)} ${routeInfo.url} `
    }

    incr(key: string, answer: Answer, windowMs: number): void {
      counters.add(this.#prefix + key, windowMs).then(({ count, msLeft }) => answer(null, { current: count, ttl: msLeft }), answer)
    }

    /** A look that counts nothing. */
    read(key: string, answer: Answer): void {
      counters.look(this.#prefix + key).then(({ count, msLeft }) => answer(null, { current: count, ttl: msLeft }), answer)
    }

    child(limit: AsTyped | RouteLimit): Store {
      // It is typed as the route itself; given is the limit, with the route inside.
      return new Store(limit as RouteLimit)
    }
  }
}

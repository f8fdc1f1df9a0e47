import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterRes } from 'rate-limiter-flexible'

export interface Count {
  count: number
  /** Until the window ends and the count begins anew; 0 when nothing was counted. */
  msLeft: number
}

/** Counts what people do within a window of time. Whoever counts decides how much is too much. */
export interface Counters {
  add(key: string, windowMs: number): Promise<Count>
  look(key: string): Promise<Count>
}

/** The counter itself never refuses. */
const limits = { points: Number.MAX_SAFE_INTEGER, duration: 60 }

/**
 * With a Redis, one count for all nodes; while it is away each node counts for itself: a guesser gets as many tries more as there
 * are nodes, and nobody is shut out.
 */
export function createCounters(redis: Redis | undefined): Counters {
  const own = new RateLimiterMemory(limits)
  const limiter =
    redis === undefined
      ? own
      : new RateLimiterRedis({
          ...limits,
          storeClient: redis,
          keyPrefix: 'chophien-count',
          insuranceLimiter: own,
          rejectIfRedisNotReady: true,
        })
  return {
    add: async (key, windowMs) => toCount(await limiter.consume(key, 1, { customDuration: Math.ceil(windowMs / 1_000) })),
    look: async (key) => toCount(await limiter.get(key)),
  }
}

function toCount(result: RateLimiterRes | null): Count {
  return { count: result?.consumedPoints ?? 0, msLeft: Math.max(result?.msBeforeNext ?? 0, 0) }
}

import { RateLimiterMemory } from 'rate-limiter-flexible'

export interface Pace {
  /** Whether this sender may go on: by sign-in when there is one, else by address. */
  mayProceed(sender: { sessionId: string | undefined; address: string }): Promise<boolean>
  /** Whether this address may open one more connection. */
  mayOpen(address: string): Promise<boolean>
}

export function createPace(): Pace {
  /** A person's page sends a few commands a minute; 80 in 10 s is nobody's hand. */
  const perPerson = new RateLimiterMemory({ points: 80, duration: 10 })
  /** One address may be a whole hall: 100 people who only watch. */
  const perAddress = new RateLimiterMemory({ points: 2_000, duration: 10 })
  /** A hall of 100 that comes back after an outage, each page trying every few seconds, and reloads twice. */
  const handshakes = new RateLimiterMemory({ points: 1_500, duration: 60 })
  return {
    mayProceed: ({ sessionId, address }) => (sessionId === undefined ? take(perAddress, address) : take(perPerson, sessionId)),
    mayOpen: (address) => take(handshakes, address),
  }
}

async function take(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  return limiter.consume(key).then(
    () => true,
    () => false,
  )
}

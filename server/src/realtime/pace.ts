import { RateLimiterMemory } from 'rate-limiter-flexible'

/** A person's page sends a few commands a minute; 80 in 10 s is nobody's hand. */
const perPerson = new RateLimiterMemory({ points: 80, duration: 10 })
/** One address may be a whole hall: 100 people who only watch. */
const perAddress = new RateLimiterMemory({ points: 2_000, duration: 10 })

/** Whether this sender may go on: by sign-in when there is one, else by address. */
export async function mayProceed(sender: { sessionId: string | undefined; address: string }): Promise<boolean> {
  try {
    await (sender.sessionId === undefined ? perAddress.consume(sender.address) : perPerson.consume(sender.sessionId))
    return true
  } catch {
    return false
  }
}

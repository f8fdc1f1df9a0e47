import type { Counters } from '../nodes/counters.ts'

export interface Pace {
  /** Whether this sender may go on: by sign-in when there is one, else by address. */
  mayProceed(sender: { sessionId: string | undefined; address: string }): Promise<boolean>
  /** Whether this address may open one more connection. */
  mayOpen(address: string): Promise<boolean>
}

interface Limit {
  name: string
  max: number
  seconds: number
}

/** A person's page sends a few commands a minute; 80 in 10 s is nobody's hand. */
const perPerson: Limit = { name: 'commands of', max: 80, seconds: 10 }
/** One address may be a whole hall: 100 people who only watch. */
const perAddress: Limit = { name: 'commands from', max: 2_000, seconds: 10 }
/** A hall of 100 that comes back after an outage, each page trying every few seconds, and reloads twice. */
const handshakes: Limit = { name: 'handshakes from', max: 1_500, seconds: 60 }

export function createPace(counters: Counters): Pace {
  const take = async ({ name, max, seconds }: Limit, key: string) => (await counters.add(`${name} ${key}`, seconds * 1_000)).count <= max
  return {
    mayProceed: ({ sessionId, address }) => (sessionId === undefined ? take(perAddress, address) : take(perPerson, sessionId)),
    mayOpen: (address) => take(handshakes, address),
  }
}

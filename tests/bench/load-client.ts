import type { EventPayload } from '@cho-phien/shared/contract'
import type { BoothId } from '@cho-phien/shared/ids'
import { openLean, type LeanClient } from '../support/lean-client.ts'
import { addressOf, answerQuestions } from '../support/fleet.ts'

/** Many connections in one process. They speak the protocol and keep nothing. */
export interface Arrival {
  url: string
  /** One for each connection; empty for visitors. */
  people: { index: number; cookie: string; boothId: BoothId }[]
  /** How many may be on their way at once. */
  atOnce: number
  /** Watch the line and wait for its answer, as a page does when it is back. */
  isWatching: boolean
}

export interface Arrived {
  /** From the first try until the last one was answered. */
  seconds: number
  failed: number
  /** Of each connection, from its start until it had its answer. */
  milliseconds: number[]
}

let clients: LeanClient[] = []
let missing = 0
let lastAt = 0
let everybodyHeard: (() => void) | undefined

function hear(name: string, payload: unknown): void {
  if (name !== 'queue:moved' || missing === 0) return
  missing -= (payload as EventPayload<'queue:moved'>).moves.length
  if (missing > 0) return
  lastAt = performance.timeOrigin + performance.now()
  everybodyHeard?.()
}

async function arrive({ url, people, atOnce, isWatching }: Arrival): Promise<Arrived> {
  const milliseconds: number[] = []
  let failed = 0
  let next = 0
  const startedAt = performance.now()
  const comeInTurn = async () => {
    for (let person = people[next++]; person !== undefined; person = people[next++]) {
      const began = performance.now()
      try {
        const { cookie, index, boothId } = person
        const client = await openLean(url, { cookie: cookie || undefined, localAddress: addressOf(index), onEvent: hear })
        clients.push(client)
        if (isWatching && !(await client.send('booth:watch', { boothId })).ok) throw new Error('refused')
        milliseconds.push(performance.now() - began)
      } catch {
        failed += 1
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, comeInTurn))
  return { seconds: (performance.now() - startedAt) / 1000, failed, milliseconds }
}

answerQuestions({
  arrive,
  expectMoves: (times: number) => {
    missing = clients.length * times
  },
  /** @returns when the last of them had it */
  heard: () =>
    missing === 0
      ? lastAt
      : new Promise<number>((resolve, reject) => {
          const giveUp = setTimeout(() => reject(new Error(`${missing} were not told`)), 60_000)
          everybodyHeard = () => {
            clearTimeout(giveUp)
            resolve(lastAt)
          }
        }),
  leave: () => {
    for (const client of clients) client.drop()
    clients = []
  },
})

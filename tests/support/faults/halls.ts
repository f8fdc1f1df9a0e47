import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { BoothId, TicketId } from '@cho-phien/shared/ids'
import { openLean, type LeanClient } from '../lean-client.ts'
import { makeCenter, makeFair, makeFloor, makeWorker } from '../make.ts'
import type { Stage } from './history.ts'

/** Halls are behind one address each (N4), and a hall fills two lines. */
export const peopleOfHall = 100
const peopleOfLine = 50

/** Somebody in a hall with a ticket. */
export interface Waiting {
  cookie: string
  localAddress: string
  boothId: BoothId
  /** Of the ticket's command: whoever is not answered asks again with the same. */
  commandId: string
  /** Which door was tried: the next one is for the next try. */
  turn: number
  ticketId?: TicketId
  client?: LeanClient
  /** What the last try that got nowhere met. */
  refusal?: string
  heard: Set<string>
}

/** One fair with so many people; nobody is connected yet. */
export async function fillHalls(stage: Stage, count: number): Promise<Waiting[]> {
  const { db } = stage
  const centerId = await makeCenter(db)
  const fairId = await makeFair(db, centerId, { workerCapacity: count })
  const crowd: Waiting[] = []
  for (let line = 0; crowd.length < count; line += 1) {
    const { boothId } = await makeFloor(db, { centerId, fairId, lineCapacity: peopleOfLine })
    const hall = Math.floor((line * peopleOfLine) / peopleOfHall)
    const localAddress = `127.1.${Math.floor(hall / 250)}.${(hall % 250) + 1}`
    const size = Math.min(peopleOfLine, count - crowd.length)
    const people = Array.from({ length: size }, (_, turn) => makeWaiting(stage, { boothId, localAddress, turn }))
    crowd.push(...(await Promise.all(people)))
  }
  return crowd
}

async function makeWaiting({ db, served }: Stage, of: Pick<Waiting, 'boothId' | 'localAddress' | 'turn'>): Promise<Waiting> {
  const { accountId, workerId } = await makeWorker(db)
  return { ...of, cookie: await served.signIn(accountId, workerId), commandId: randomUUID(), heard: new Set() }
}

/** Takes everybody's ticket, some at a time. */
export async function enterAll(stage: Stage, crowd: readonly Waiting[]): Promise<void> {
  for (let from = 0; from < crowd.length; from += 200) {
    await Promise.all(crowd.slice(from, from + 200).map(async (person) => (person.ticketId = await enter(stage, person))))
  }
}

/** Connects and watches, and takes the ticket or asks for it again, as a page does whose answer was lost. */
async function enter({ served }: Stage, person: Waiting): Promise<TicketId> {
  person.heard.clear()
  const door = served.doors[person.turn % served.doors.length]!
  person.client = await openLean(door, { ...person, origin: served.url, onEvent: (name) => person.heard.add(name) })
  await person.client.send('booth:watch', { boothId: person.boothId })
  const ack = await person.client.send('queue:join', { boothId: person.boothId, vacancyId: null }, person.commandId)
  if (!ack.ok) throw new Error(ack.code)
  return ack.data.id
}

/**
 * Everybody at once tries until they are in, as pages do.
 * @param end may be set later: nobody gives up while there is no server
 * @returns the ticket that each is told, undefined for who did not get in
 */
export function insistAll(stage: Stage, crowd: readonly Waiting[], end: { at: number }): Promise<(TicketId | undefined)[]> {
  return Promise.all(crowd.map((person) => insist(stage, person, end)))
}

/** A page tries again after 0.4 to 4 s. */
async function insist(stage: Stage, person: Waiting, end: { at: number }): Promise<TicketId | undefined> {
  for (let pauseMs = 400; Date.now() < end.at; pauseMs = Math.min(4_000, pauseMs * 2)) {
    const ticketId = await enter(stage, person).catch(
      (error: unknown) => void (person.refusal = error instanceof Error ? error.message : 'unknown'),
    )
    if (ticketId !== undefined) return ticketId
    person.client?.drop()
    person.turn += 1
    await delay(pauseMs * (0.5 + Math.random() / 2))
  }
  return undefined
}

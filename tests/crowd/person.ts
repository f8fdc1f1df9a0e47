import { setTimeout as delay } from 'node:timers/promises'
import type { CommandName, CommandPayload, CommandReply } from '@cho-phien/shared/contract'
import type { DemoRole } from '@cho-phien/shared/accounts'
import { connectClient, type RealtimeClient } from '../support/client.ts'
import type { Random } from '../support/random.ts'
import { visit, type Visitor } from '../support/visitor.ts'
import type { CrowdReport } from './report.ts'

/** What everybody of the crowd has. Times are of people; `speed` makes them shorter. */
export interface Surroundings {
  url: string
  speed: number
  report: CrowdReport
  /** Ends every wait. */
  signal: AbortSignal
}

/** Somebody signed in through the demo's door, with a live connection of their own. */
export class Person {
  readonly random: Random
  readonly visitor: Visitor
  readonly #around: Surroundings
  #client: RealtimeClient | undefined

  constructor(around: Surroundings, random: Random) {
    this.#around = around
    this.random = random
    this.visitor = visit(around.url)
  }

  get isOver(): boolean {
    return this.#around.signal.aborted
  }

  /** @returns false when there is nobody with this number. */
  async enter(role: DemoRole, number: number): Promise<boolean> {
    const answer = await this.timed('sign in', () => this.visitor.post('/demo/enter', { role, number }))
    if (answer.status === 404) return false
    if (answer.status !== 200) throw new Error(`the demo door answered ${answer.status} ${String(answer.body?.code)}`)
    await this.connect()
    return true
  }

  async connect(): Promise<void> {
    this.#client?.close()
    this.#client = await this.timed('connect', () => connectClient(this.#around.url, this.visitor.cookie()))
  }

  /** The network is gone for a while, and then back. */
  async loseNetwork(seconds: number): Promise<void> {
    this.#client?.close()
    this.#around.report.count('networks lost')
    await this.wait(seconds)
    if (!this.isOver) await this.connect()
  }

  get events(): RealtimeClient {
    if (this.#client === undefined) throw new Error('not connected')
    return this.#client
  }

  /** Sends a command; a refusal is counted and answered as undefined. */
  async send<Name extends CommandName>(name: Name, payload: CommandPayload<Name>): Promise<CommandReply<Name> | undefined> {
    const ack = await this.timed(name, () => this.events.send(name, payload))
    if (ack.ok) return ack.data
    this.#around.report.countRefusal(name, ack.code)
    return undefined
  }

  async timed<Result>(step: string, work: () => Promise<Result>): Promise<Result> {
    const startedAt = performance.now()
    const result = await work()
    this.#around.report.measure(step, performance.now() - startedAt)
    return result
  }

  count(what: string): void {
    this.#around.report.count(what)
  }

  fault(error: unknown): void {
    this.#around.report.countFault(error)
  }

  chance(share: number): boolean {
    return this.random() < share
  }

  pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.random() * items.length)]
  }

  /** A person's time, made shorter by the speed; ends at once when the crowd goes home. */
  async wait(seconds: number): Promise<void> {
    await delay((seconds * 1000) / this.#around.speed, undefined, { signal: this.#around.signal }).catch(() => undefined)
  }

  between(least: number, most: number): number {
    return least + (most - least) * this.random()
  }

  leave(): void {
    this.#client?.close()
  }
}

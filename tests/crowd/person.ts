import { setTimeout as delay } from 'node:timers/promises'
import type { DemoRole } from '@cho-phien/shared/accounts'
import type { CommandName, CommandPayload, CommandReply, EventName } from '@cho-phien/shared/contract'
import { openLean, type LeanClient } from '../support/lean-client.ts'
import { randomFrom, type Random } from '../support/random.ts'
import { sendFrom } from '../support/send-from.ts'
import { visit, type Answer, type Visitor } from '../support/visitor.ts'
import type { CrowdReport } from './report.ts'
import type { Rates } from './sizes.ts'

/** What everybody of the crowd has. Times are of people; `speed` makes them shorter. */
export interface Surroundings {
  fairSlug: string
  speed: number
  rates: Rates
  report: CrowdReport
  /** Ends every wait. */
  signal: AbortSignal
}

/** Who comes, and by which door. */
export interface Seat {
  /** The node they come to. */
  url: string
  role: Extract<DemoRole, 'worker' | 'interviewer'>
  /** The demo's door by number, a hall's slip, or a sign-in that is there already. */
  door: { demo: number } | { slip: string } | { cookie: string }
  /** The address they come from, of this machine's own; undefined: the usual one. */
  address?: string | undefined
  seed: number
  hasCamera?: boolean
}

export interface Heard {
  name: EventName
  payload: unknown
}

/** Events that a person remembers; the rest is only heard. */
const memorable: readonly string[] = ['interview:ended', 'outcome:recorded', 'ring:started', 'ticket:changed', 'desk:changed', 'signed-out']
const memory = 60

/** The crowd goes home: whatever somebody was about to do stays undone. */
export class GoneHome extends Error {}

/** Somebody signed in through a door of the product, with a live connection of their own. */
export class Person {
  readonly seat: Seat
  readonly around: Surroundings
  readonly random: Random
  /** The tab: it holds a desk over lost connections. */
  readonly pageId = crypto.randomUUID() as never
  #visitor: Visitor
  #client: LeanClient | undefined
  #heard: Heard[] = []
  #wake: (() => void) | undefined
  #onConnected: (() => Promise<void>) | undefined
  #isAway = false
  #ticketNews = 0

  constructor(around: Surroundings, seat: Seat) {
    this.around = around
    this.seat = seat
    this.random = randomFrom(seat.seed)
    this.#visitor = this.#browser('')
  }

  #browser(cookie: string): Visitor {
    const { url, address } = this.seat
    return visit(url, cookie, address === undefined ? undefined : sendFrom(address))
  }

  get isOver(): boolean {
    return this.around.signal.aborted
  }
  get cookie(): string {
    return this.#visitor.cookie()
  }
  get heard(): readonly Heard[] {
    return this.#heard
  }
  /** Without a network, on purpose. */
  get isAway(): boolean {
    return this.#isAway
  }
  /** How often their tickets may have changed: their page reads them anew then, and not before. */
  get ticketNews(): number {
    return this.#ticketNews
  }

  /** @returns false when the demo has nobody of this number. */
  async enter(): Promise<boolean> {
    const { door, role } = this.seat
    if ('cookie' in door) this.#visitor = this.#browser(door.cookie)
    else {
      const [path, body] = 'slip' in door ? ['/sign-in/slip', { code: door.slip }] : ['/demo/enter', { role, number: door.demo }]
      const answer = await this.timed('sign in', () => this.#visitor.post(path, body))
      if (answer.status === 404 && 'demo' in door) return false
      if (answer.status !== 200) throw new Error(`the door ${path} answered ${answer.status} ${String(answer.body?.code)}`)
    }
    await this.connect()
    return true
  }

  /** What a page does when its connection is there, and after each outage: watch again, fetch again. */
  onConnected(work: () => Promise<void>): void {
    this.#onConnected = work
  }

  async connect(): Promise<void> {
    this.#client?.drop()
    const { url, address } = this.seat
    this.#client = await this.timed('connect', () =>
      openLean(url, {
        cookie: this.cookie,
        localAddress: address,
        onEvent: (name, payload) => this.#hear(name, payload),
        onLost: () => this.count('connections lost to the server'),
      }),
    )
    this.#ticketNews += 1
    await this.#onConnected?.()
  }

  /** The network is gone for a while without a word, and then back. */
  async loseNetwork(seconds: number): Promise<void> {
    this.#client?.drop()
    this.#isAway = true
    this.count('networks lost')
    await this.wait(seconds)
    this.#isAway = false
    await this.connect()
  }

  #hear(name: string, payload: unknown): void {
    this.around.report.countEvent()
    if (!memorable.includes(name)) return
    if (name === 'ticket:changed') this.#ticketNews += 1
    this.#heard.push({ name: name as EventName, payload })
    if (this.#heard.length > memory) this.#heard = this.#heard.slice(-memory / 2)
    this.#wake?.()
  }

  /** Sends a command, over a new connection when the old one is gone; a refusal is counted and answered as undefined. */
  async send<Name extends CommandName>(name: Name, payload: CommandPayload<Name>): Promise<CommandReply<Name> | undefined> {
    if (this.#client?.isOpen !== true) await this.connect()
    const client = this.#client
    if (client === undefined) throw new Error('not connected')
    const ack = await this.timed(name, () => client.send(name, payload))
    if (ack.ok) return ack.data
    this.around.report.countRefusal(name, ack.code)
    return undefined
  }

  /** Reads from the API; a refusal is counted and answered as undefined. Untyped, as a visitor's answers are. */
  async read(step: string, path: string): Promise<Answer['body']> {
    const answer = await this.timed(step, () => this.#visitor.get(path))
    if (answer.status === 200) return answer.body
    this.around.report.countRefusal(step, String(answer.body?.code ?? answer.status))
    return undefined
  }

  async timed<Result>(step: string, work: () => Promise<Result>): Promise<Result> {
    const startedAt = performance.now()
    const result = await work()
    this.around.report.measure(step, performance.now() - startedAt)
    return result
  }

  count(what: string): void {
    this.around.report.count(what)
  }

  /** Whether it happens this time. */
  does(what: keyof Rates): boolean {
    return this.random() < this.around.rates[what]
  }
  chance(share: number): boolean {
    return this.random() < share
  }
  pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.random() * items.length)]
  }
  between(least: number, most: number): number {
    return least + (most - least) * this.random()
  }

  /** A person's time, made shorter by the speed. @throws GoneHome at once when the crowd goes home: nobody does one thing more then */
  async wait(seconds: number): Promise<void> {
    await delay((seconds * 1000) / this.around.speed, undefined, { signal: this.around.signal }).catch(() => undefined)
    if (this.isOver) throw new GoneHome()
  }

  /** The same, but ended early by news of their own. @throws GoneHome */
  async waitForNews(seconds: number): Promise<void> {
    const news = new AbortController()
    this.#wake = () => news.abort()
    const signal = AbortSignal.any([this.around.signal, news.signal])
    await delay((seconds * 1000) / this.around.speed, undefined, { signal }).catch(() => undefined)
    this.#wake = undefined
    if (this.isOver) throw new GoneHome()
  }

  leave(): void {
    this.#client?.close()
  }
}

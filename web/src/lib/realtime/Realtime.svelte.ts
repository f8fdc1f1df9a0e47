import type { CommandName, CommandPayload, CommandReply, EventName, EventPayload } from '@cho-phien/shared/contract'
import { untrack } from 'svelte'
import { Outbox } from './outbox.ts'
import { serverTime } from './server-time.ts'
import type { OpenTransport, Transport } from './transport.ts'

export type RealtimeStatus = 'idle' | 'connecting' | 'online' | 'offline'

/** Over so long the pages of a whole fair spread their questions after `news:missed`. */
const missedSpreadMs = 3_000
/** How often a page asks whether a server that could not answer is back, when nobody presses anything. */
const askAgainMs = 5_000

type Handler = (payload: unknown) => void

/** The live connection of one page. It opens at the first command or listener and stays open. */
export class Realtime {
  #status = $state<RealtimeStatus>('idle')
  #offlineSince = $state<Date>()
  #transport: Transport | undefined
  #isOpening = false
  #who: string | undefined
  readonly #openTransport: OpenTransport
  readonly #outbox: Outbox
  readonly #handlers = new Map<EventName, Set<Handler>>()
  readonly #resyncs = new Set<() => void>()
  #missed: ReturnType<typeof setTimeout> | undefined
  #asking: ReturnType<typeof setInterval> | undefined

  constructor(openTransport: OpenTransport) {
    this.#openTransport = openTransport
    this.#outbox = new Outbox({
      isOnline: () => this.#transport?.isConnected ?? false,
      emit: (name, envelope, ack) => this.#transport?.emit(name, envelope, ack),
      heard: (couldAnswer) => this.#heard(couldAnswer),
    })
  }

  get status(): RealtimeStatus {
    return this.#status
  }

  /** Since when the server is not reached, or cannot answer, by its clock; undefined while all is well. */
  get offlineSince(): Date | undefined {
    return this.#offlineSince
  }

  /**
   * Sends a command until it is acknowledged, over a reconnection too.
   * @throws CommandError with the code of the refusal, or `offline` after half a minute
   */
  send<Name extends CommandName>(name: Name, payload: CommandPayload<Name>): Promise<CommandReply<Name>> {
    this.#open()
    return this.#outbox.send(name, payload)
  }

  /** @returns the way to stop hearing it */
  on<Name extends EventName>(name: Name, handler: (payload: EventPayload<Name>) => void): () => void {
    this.#open()
    const handlers = this.#handlers.get(name) ?? new Set()
    this.#handlers.set(name, handlers)
    // The server sends to each name only what the contract says.
    handlers.add(handler as Handler)
    return () => handlers.delete(handler as Handler)
  }

  /**
   * Calls at once when connected, after every reconnection, and when the server says that news was missed: the moment to watch
   * again and fetch the snapshot. @returns the way to stop it
   */
  onResync(resync: () => void): () => void {
    this.#open()
    this.#resyncs.add(resync)
    // Untracked: an effect that listens must not listen anew whenever the connection comes and goes.
    if (untrack(() => this.#status) === 'online') queueMicrotask(resync)
    return () => this.#resyncs.delete(resync)
  }

  /** Says who the page is for. The server reads the sign-in when the connection opens, so another one opens anew. */
  identify(who: string): void {
    const isOther = this.#who !== undefined && this.#who !== who
    this.#who = who
    if (!isOther) return
    this.#outbox.abandon()
    this.#transport?.restart()
  }

  #open(): void {
    // While a page is rendered on the server nobody listens.
    if (this.#isOpening || typeof window === 'undefined') return
    this.#isOpening = true
    this.#status = 'connecting'
    void this.#openTransport({
      connected: () => this.#connected(),
      disconnected: () => this.#disconnected(),
      received: (name, payload) => {
        if (name === 'news:missed') this.#resyncSoon()
        this.#handlers.get(name)?.forEach((handler) => handler(payload))
      },
    }).then(
      (transport) => {
        this.#transport = transport
        if (transport.isConnected) this.#connected()
      },
      () => {
        // The code of the connection itself could not be fetched.
        this.#disconnected()
        setTimeout(() => {
          this.#isOpening = false
          this.#open()
        }, 5_000)
      },
    )
  }

  #connected(): void {
    if (this.#transport === undefined || this.#status === 'online') return
    this.#status = 'online'
    this.#isBack()
    this.#outbox.flush()
    this.#resync()
  }

  /** The connection stands and what is behind it does not: for who waits that is the same. */
  #heard(couldAnswer: boolean): void {
    const isAway = this.#offlineSince !== undefined
    if (this.#status !== 'online' || couldAnswer !== isAway) return
    if (couldAnswer) {
      this.#isBack()
      return this.#resync()
    }
    this.#offlineSince = new Date(serverTime())
    this.#asking = setInterval(() => this.#outbox.isEmpty && this.#resync(), askAgainMs)
  }

  #isBack(): void {
    clearInterval(this.#asking)
    this.#offlineSince = undefined
  }

  #resync(): void {
    clearTimeout(this.#missed)
    this.#missed = undefined
    for (const resync of this.#resyncs) resync()
  }

  /** Each node says it for itself: one question answers them all. */
  #resyncSoon(): void {
    this.#missed ??= setTimeout(() => {
      this.#missed = undefined
      if (this.#status === 'online') this.#resync()
    }, Math.random() * missedSpreadMs)
  }

  #disconnected(): void {
    this.#offlineSince ??= new Date(serverTime())
    this.#status = 'offline'
  }
}

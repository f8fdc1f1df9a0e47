import { createAdapter } from '@socket.io/redis-streams-adapter'
import type { FastifyBaseLogger } from 'fastify'
import { Redis } from 'ioredis'
import { setTimeout } from 'node:timers/promises'
import type { ServerOptions } from 'socket.io'
import { createCounters, type Counters } from './counters.ts'

/** What joins the nodes of an installation. One node alone has the same with nobody at the other end. */
export interface Link {
  /** Carries events, and what is done to rooms, to the other nodes' connections. */
  adapter: ServerOptions['adapter'] | undefined
  counters: Counters
  /** Whether the other nodes hear this one, and it them. */
  isWhole(): boolean
  /** After each time it was not: what was said meanwhile was missed. */
  onReturn(listener: () => void): void
  /** Once the server of the connections is closed. */
  close(): void
}

/** A Redis that hangs is given up after this; an event waits for it no longer, and goes to this node's own people at once. */
const answerMs = 1_000
/** How long a start waits for Redis: it may come later. */
const startMs = 2_000
/** Of the reader: it asks again when nothing came for so long, so a dead connection is noticed a second later. */
const blockMs = 2_000
/** Of some 300 bytes each: how far a node that was cut off may be behind and still read everything. */
const keptEvents = 10_000

const again = { connectTimeout: 2_000, retryStrategy: (attempt: number) => Math.min(attempt * 100, 1_000) }
/** Says what cannot be said now at once: waiting would hold up everything behind it, and later it would be old. */
const writing = {
  ...again,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  commandTimeout: answerMs,
  socketTimeout: answerMs * 1.5,
}
/** Waits for Redis and goes on where it stopped. The adapter asks anew the moment it is refused: a refusal without a wait would never end. */
const reading = { ...again, maxRetriesPerRequest: null, socketTimeout: blockMs + answerMs }

/** @param redisUrl undefined: this node is the only one */
export async function joinNodes(redisUrl: string | undefined, log: FastifyBaseLogger): Promise<Link> {
  if (redisUrl === undefined) return standAlone()
  const connections = new Connections(log)
  const writer = connections.add(new Redis(redisUrl, writing))
  // The adapter makes its readers by this; they need another patience than the writer.
  writer.duplicate = () => connections.add(new Redis(redisUrl, reading))
  const adapter = createAdapter(writer, {
    streamName: 'chophien',
    channelPrefix: 'chophien',
    maxLen: keptEvents,
    blockTimeInMs: blockMs,
    onlyPlaintext: true,
  })
  await connections.start()
  return {
    adapter,
    counters: createCounters(writer),
    isWhole: () => connections.areReady,
    onReturn: (listener) => void connections.listeners.add(listener),
    close: () => connections.close(),
  }
}

function standAlone(): Link {
  return { adapter: undefined, counters: createCounters(undefined), isWhole: () => true, onReturn: () => undefined, close: () => undefined }
}

/** One line in the log says that Redis is away, one that it is back. */
class Connections {
  readonly listeners = new Set<() => void>()
  readonly #clients: Redis[] = []
  readonly #log: FastifyBaseLogger
  #state: 'starting' | 'whole' | 'away' | 'closed' = 'starting'

  constructor(log: FastifyBaseLogger) {
    this.#log = log
  }

  add(client: Redis): Redis {
    this.#clients.push(client)
    // Each attempt fails with an error of its own.
    client.on('error', () => undefined)
    client.on('ready', () => this.#look())
    client.on('close', () => this.#look())
    return client
  }

  get areReady(): boolean {
    return this.#clients.every(({ status }) => status === 'ready')
  }

  async start(): Promise<void> {
    for (const until = Date.now() + startMs; Date.now() < until && !this.areReady;) await setTimeout(20)
    this.#state = 'whole'
    this.#look()
  }

  close(): void {
    this.#state = 'closed'
    for (const client of this.#clients) client.disconnect()
  }

  #look(): void {
    if (this.#state === 'whole' && !this.areReady) {
      this.#state = 'away'
      this.#log.warn('Redis is away: the nodes do not hear each other, and each counts for itself')
    } else if (this.#state === 'away' && this.areReady) {
      this.#state = 'whole'
      this.#log.info('Redis is back: the nodes hear each other again')
      for (const listener of this.listeners) listener()
    }
  }
}

import { randomUUID } from 'node:crypto'
import type { Ack, CommandName, CommandPayload, CommandReply } from '@cho-phien/shared/contract'
import WebSocket from 'ws'

export interface LeanOptions {
  cookie?: string | undefined
  /** The page's own address, where the server is reached by another. */
  origin?: string | undefined
  /** One of this machine's own addresses: who is behind which, and ports enough for thousands. */
  localAddress?: string | undefined
  onEvent?: (name: string, payload: unknown) => void
  /** The server or the network ended it. */
  onLost?: () => void
}

export interface LeanClient {
  readonly isOpen: boolean
  send<Name extends CommandName>(name: Name, payload: CommandPayload<Name>, id?: string): Promise<Ack<CommandReply<Name>>>
  /** Says goodbye. */
  close(): void
  /** Is gone without a word, as a lost network. */
  drop(): void
}

const patienceMs = 30_000

/**
 * Speaks just enough Socket.IO (Engine.IO 4 over a WebSocket: open, ping, event, acknowledgement), so that one process can be
 * thousands of people. The server cannot tell it from the library's own client; it never reconnects by itself.
 */
export function openLean(url: string, options: LeanOptions = {}): Promise<LeanClient> {
  const { cookie, localAddress, origin = url } = options
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    headers: { origin, ...(cookie !== undefined && { cookie }) },
    perMessageDeflate: false,
    skipUTF8Validation: true,
    ...(localAddress !== undefined && { localAddress }),
  })
  return new Promise((resolve, reject) => {
    const client = new Lean(socket, options)
    const giveUp = setTimeout(() => fail(new Error('no connection in time')), patienceMs)
    const fail = (error: Error) => {
      clearTimeout(giveUp)
      socket.terminate()
      reject(error)
    }
    client.onSeated = () => {
      clearTimeout(giveUp)
      resolve(client)
    }
    client.onRefused = (message) => fail(new Error(`connection refused: ${message}`))
    socket.on('error', fail)
    socket.on('close', () => fail(new Error('connection closed')))
  })
}

class Lean implements LeanClient {
  onSeated: (() => void) | undefined
  onRefused: ((message: string) => void) | undefined
  readonly #socket: WebSocket
  readonly #options: LeanOptions
  readonly #waiting = new Map<number, { answer: (ack: never) => void; fail: (error: Error) => void; timer: NodeJS.Timeout }>()
  #next = 0
  #isDone = false

  constructor(socket: WebSocket, options: LeanOptions) {
    this.#socket = socket
    this.#options = options
    socket.on('message', (data: Buffer) => this.#read(data.toString()))
    socket.on('close', () => this.#lost())
    socket.on('error', () => undefined)
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN && !this.#isDone
  }

  send<Name extends CommandName>(name: Name, payload: CommandPayload<Name>, id: string = randomUUID()): Promise<Ack<CommandReply<Name>>> {
    if (!this.isOpen) return Promise.reject(new Error('connection lost'))
    const number = this.#next++
    return new Promise((answer, fail) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(number)
        fail(new Error(`no answer to ${name} within ${patienceMs / 1000} s`))
      }, patienceMs)
      this.#waiting.set(number, { answer, fail, timer })
      this.#socket.send(`42${number}${JSON.stringify([name, { id, payload }])}`)
    })
  }

  close(): void {
    this.#isDone = true
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send('41')
    this.#socket.close()
  }

  drop(): void {
    this.#isDone = true
    this.#socket.terminate()
  }

  #read(text: string): void {
    if (text === '2') return this.#socket.send('3')
    if (text.startsWith('42')) return this.#hear(text)
    if (text.startsWith('43')) return this.#acknowledge(text)
    if (text.startsWith('0')) return this.#socket.send('40')
    if (text.startsWith('40')) return this.onSeated?.()
    if (text.startsWith('44')) return this.onRefused?.(text.slice(2))
    if (text.startsWith('41')) this.#socket.close()
  }

  #hear(text: string): void {
    if (this.#options.onEvent === undefined) return
    const [name, payload] = JSON.parse(text.slice(2)) as [string, unknown]
    this.#options.onEvent(name, payload)
  }

  #acknowledge(text: string): void {
    const start = text.indexOf('[')
    const number = Number(text.slice(2, start))
    const waiting = this.#waiting.get(number)
    if (waiting === undefined) return
    this.#waiting.delete(number)
    clearTimeout(waiting.timer)
    const [ack] = JSON.parse(text.slice(start)) as [never]
    waiting.answer(ack)
  }

  #lost(): void {
    for (const { fail, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      fail(new Error('connection lost'))
    }
    this.#waiting.clear()
    if (!this.#isDone) this.#options.onLost?.()
    this.#isDone = true
  }
}

import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Ack, CommandName, CommandPayload, CommandReply, EventName, EventPayload } from '@cho-phien/shared/contract'
import { commands } from '@cho-phien/shared/contract'
import type { AccountId } from '@cho-phien/shared/ids'
import { io, type Socket } from 'socket.io-client'
import { visit } from '../visitor.ts'

const againMs = 300

/** A command as its sender remembers it. */
export interface Sent {
  id: string
  name: CommandName
  payload: any
  /** The first answer; undefined while nothing came back. */
  ack?: Ack<any>
  /** Answers to later copies with the same id. */
  repeats: Ack<any>[]
}

export interface Heard {
  name: EventName
  payload: any
}

/** Somebody with a connection and an honest memory: what they sent, what was answered, what they were told. */
export class Actor {
  readonly accountId: AccountId
  readonly sent: Sent[] = []
  readonly heard: Heard[] = []
  /** What was refused over HTTP, by code. */
  readonly refusals: string[] = []
  readonly #url: string
  readonly #cookie: string
  readonly #listeners: ((heard: Heard) => void)[] = []
  #socket: Socket | undefined
  #connections = 0

  constructor(of: { url: string; accountId: AccountId; cookie: string }) {
    this.accountId = of.accountId
    this.#url = of.url
    this.#cookie = of.cookie
  }

  get isConnected(): boolean {
    return this.#socket?.connected ?? false
  }

  /** Connected once and never cut off. */
  get hasStayed(): boolean {
    return this.isConnected && this.#connections === 1
  }

  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): void {
    this.#listeners.push((heard) => {
      if (heard.name === name) listener(heard.payload as EventPayload<Name>)
    })
  }

  async connect(headers: Record<string, string> = {}): Promise<void> {
    this.#socket?.disconnect()
    this.#connections += 1
    const socket = io(this.#url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie: this.#cookie, ...headers },
    })
    this.#socket = socket
    socket.onAny((name: EventName, payload: unknown) => {
      const heard = { name, payload }
      this.heard.push(heard)
      for (const listener of this.#listeners) listener(heard)
    })
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('connect_error', reject)
    })
  }

  disconnect(): void {
    this.#socket?.disconnect()
  }

  /** What its page shows, read as the page does: again while there is no answer. */
  async read(path: string): Promise<any> {
    for (;;) {
      const answer = await visit(this.#url, this.#cookie)
        .get(path)
        .catch(() => undefined)
      if (answer?.status === 200 || !this.isConnected) return answer?.body
      await delay(againMs)
    }
  }

  /** What its page asks for over HTTP. @returns whether it was answered with yes */
  async press(path: string, body: object): Promise<boolean> {
    const answer = await visit(this.#url, this.#cookie)
      .post(path, body)
      .catch(() => undefined)
    if (answer !== undefined && answer.status !== 200) this.refusals.push(answer.body.code)
    return answer?.status === 200
  }

  /** The answer, or undefined when the connection went before it came: then nobody knows. */
  async send<Name extends CommandName>(name: Name, payload: CommandPayload<Name>): Promise<Ack<CommandReply<Name>> | undefined> {
    const sent: Sent = { id: randomUUID(), name, payload, repeats: [] }
    this.sent.push(sent)
    const ack = await this.#emit(sent)
    if (ack !== undefined) sent.ack = ack
    return ack
  }

  /** The same again with the same id, as a page does whose answer did not come. */
  async repeat(sent: Sent): Promise<Ack<any> | undefined> {
    const ack = await this.#emit(sent)
    if (ack === undefined) return undefined
    if (sent.ack === undefined) sent.ack = ack
    else sent.repeats.push(ack)
    return ack
  }

  /** What a page keeps sending until it is answered. Watching and presence are said anew instead. */
  get unanswered(): Sent[] {
    return this.sent.filter((sent) => sent.ack === undefined && commands[sent.name].isRemembered)
  }

  get answered(): number {
    return this.sent.filter(({ ack }) => ack !== undefined).length
  }

  /** As the page's outbox does: asked again while the server says that it cannot answer now. */
  async #emit(sent: Sent): Promise<Ack<any> | undefined> {
    for (;;) {
      const ack = await this.#emitOnce(sent)
      if (ack === undefined || ack.ok || ack.code !== 'unavailable') return ack
      await delay(againMs)
    }
  }

  #emitOnce(sent: Sent): Promise<Ack<any> | undefined> {
    const socket = this.#socket
    if (socket === undefined || !socket.connected) return Promise.resolve(undefined)
    return new Promise((resolve) => {
      const lost = () => resolve(undefined)
      socket.once('disconnect', lost)
      socket.emit(sent.name, { id: sent.id, payload: sent.payload }, (ack: Ack<any>) => {
        socket.off('disconnect', lost)
        resolve(ack)
      })
    })
  }
}

import type { CommandName, Envelope, EventName } from '@cho-phien/shared/contract'
import type { TransportListeners } from './transport.ts'

type Answer = (payload: never) => unknown

/** For tests: the server's side of a page's connection: what was sent, and what is answered. */
export class FakeServer {
  readonly sent: { name: CommandName; payload: unknown }[] = []
  readonly answers: Partial<Record<CommandName, Answer>> = {}
  isOnline = true
  #listeners: TransportListeners | undefined

  readonly open = (listeners: TransportListeners) => {
    this.#listeners = listeners
    const isConnected = () => this.isOnline
    return Promise.resolve({
      get isConnected() {
        return isConnected()
      },
      emit: (name: CommandName, { payload }: Envelope<CommandName>, ack: (ack: never) => void) => {
        this.sent.push({ name, payload })
        const answer = this.answers[name]
        if (answer === undefined) return
        try {
          ack({ ok: true, data: answer(payload as never) } as never)
        } catch (error) {
          ack({ ok: false, code: (error as Error).message } as never)
        }
      },
      restart: () => undefined,
    })
  }

  publish(name: EventName, payload: unknown): void {
    this.#listeners?.received(name, payload)
  }

  drop(): void {
    this.isOnline = false
    this.#listeners?.disconnected()
  }

  comeBack(): void {
    this.isOnline = true
    this.#listeners?.connected()
  }

  namesSent(name: CommandName): unknown[] {
    return this.sent.filter((one) => one.name === name).map(({ payload }) => payload)
  }
}

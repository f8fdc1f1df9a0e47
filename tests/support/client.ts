import { randomUUID } from 'node:crypto'
import type {
  Ack,
  ClientToServer,
  CommandName,
  CommandPayload,
  CommandReply,
  EventName,
  EventPayload,
  ServerToClient,
} from '@cho-phien/shared/contract'
import { io, type Socket } from 'socket.io-client'

export interface RealtimeClient {
  socket: Socket<ServerToClient, ClientToServer>
  /** Sends a command and answers its acknowledgement. The same `id` again is a repeat. */
  send<Name extends CommandName>(name: Name, payload: CommandPayload<Name>, id?: string): Promise<Ack<CommandReply<Name>>>
  /** Sends a command that must succeed. */
  mustSend<Name extends CommandName>(name: Name, payload: CommandPayload<Name>): Promise<CommandReply<Name>>
  /** The next event of this name that fits, also one that came already. */
  next<Name extends EventName>(name: Name, fits?: (payload: EventPayload<Name>) => boolean): Promise<EventPayload<Name>>
  /** Everything that was received so far. */
  received: { name: string; payload: unknown }[]
  close(): void
}

const patienceMs = 10_000

export async function connectClient(url: string, cookie?: string): Promise<RealtimeClient> {
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: cookie === undefined ? {} : { cookie },
  })
  const received: { name: string; payload: unknown; isTaken?: boolean }[] = []
  const listeners = new Set<() => void>()
  socket.onAny((name: string, payload: unknown) => {
    received.push({ name, payload })
    for (const listener of listeners) listener()
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })

  async function send<Name extends CommandName>(
    name: Name,
    payload: CommandPayload<Name>,
    id: string = randomUUID(),
  ): Promise<Ack<CommandReply<Name>>> {
    // The pair of name and payload is what this function's own type says; Socket.IO's overloads cannot follow a generic name.
    const emit = socket.timeout(patienceMs).emitWithAck.bind(socket.timeout(patienceMs)) as (
      name: string,
      envelope: unknown,
    ) => Promise<unknown>
    return (await emit(name, { id, payload })) as Ack<CommandReply<Name>>
  }

  return {
    socket,
    received,
    send,
    async mustSend(name, payload) {
      const ack = await send(name, payload)
      if (!ack.ok) throw new Error(`${name} was refused: ${ack.code} ${ack.fields?.join(', ') ?? ''}`)
      return ack.data
    },
    next<Name extends EventName>(name: Name, fits: (payload: EventPayload<Name>) => boolean = () => true) {
      return new Promise<EventPayload<Name>>((resolve, reject) => {
        const look = () => {
          const found = received.find((event) => !event.isTaken && event.name === name && fits(event.payload as EventPayload<Name>))
          if (found === undefined) return
          found.isTaken = true
          listeners.delete(look)
          clearTimeout(timer)
          resolve(found.payload as EventPayload<Name>)
        }
        const timer = setTimeout(() => {
          listeners.delete(look)
          reject(new Error(`no ${name} within ${patienceMs / 1000} s; came: ${received.map((event) => event.name).join(', ')}`))
        }, patienceMs)
        listeners.add(look)
        look()
      })
    },
    close: () => socket.disconnect(),
  }
}

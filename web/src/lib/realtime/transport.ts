import type { Ack, CommandName, Envelope, EventName } from '@cho-phien/shared/contract'

/** What the realtime client needs of a connection. The real one is `socket-transport.ts`; tests bring their own. */
export interface Transport {
  readonly isConnected: boolean
  /** Only while connected. The ack may never come. */
  emit(name: CommandName, envelope: Envelope<CommandName>, ack: (ack: Ack<unknown>) => void): void
  /** Closes and opens again at once: after another sign-in, or when the network came back. */
  restart(): void
}

export interface TransportListeners {
  connected(): void
  disconnected(): void
  received(name: EventName, payload: unknown): void
}

export type OpenTransport = (listeners: TransportListeners) => Promise<Transport>

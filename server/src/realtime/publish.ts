import type { EventName, EventPayload } from '@cho-phien/shared/contract'
import { events } from '@cho-phien/shared/contract'
import { compileGuard, type Guard } from '../guard.ts'
import type { RealtimeServer } from './server.ts'

/**
 * Sends a fact to a room, or once to whoever is in one of several. Call it after commit. Fields the event's schema does not
 * name are removed: the last guard.
 */
export type Publish = <Name extends EventName>(room: string | string[], name: Name, payload: EventPayload<Name>) => void

const guards = new Map<string, Guard>(Object.entries(events).map(([name, shape]) => [name, compileGuard(shape.payload)]))

export function createPublish(io: RealtimeServer): Publish {
  return (room, name, payload) => {
    const guarded = guards.get(name)?.(payload)
    // The payload's type follows its name, which Socket.IO's own overloads cannot express for a generic name.
    io.to(room).emit(name, ...([guarded] as never))
  }
}

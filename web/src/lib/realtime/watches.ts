import type { CommandName, CommandPayload, CommandReply } from '@cho-phien/shared/contract'
import type { Realtime } from './Realtime.svelte.ts'

type WatchName = Extract<CommandName, 'fair:watch' | 'booth:watch' | 'center:watch'>
/** A room where news is told, by the command that asks for it. */
export type Watch = { [Name in WatchName]: readonly [Name, CommandPayload<Name>] }[WatchName]

/** The next page often asks for the same room; leaving it in between would only cost two commands. */
const leaveMs = 2_000

interface Held {
  holders: number
  timer: ReturnType<typeof setTimeout> | undefined
  /** The command that leaves the room: whoever asks for it anew waits until it is done, or it would come last. */
  leaving: Promise<unknown> | undefined
}

const heldBy = new WeakMap<Realtime, Map<string, Held>>()

/**
 * Holds a room for as long as somebody on the page wants its news, and leaves it when the last one lets go: the news of every booth ever
 * looked at would be paid for by the worker's data.
 */
export function holdWatch(realtime: Realtime, watch: Watch): () => void {
  const rooms = roomsOf(watch).map((room) => entryOf(realtime, room))
  for (const room of rooms) {
    room.holders += 1
    clearTimeout(room.timer)
  }
  let isHeld = true
  return () => {
    if (!isHeld) return
    isHeld = false
    for (const [index, room] of rooms.entries()) letGo(realtime, room, roomsOf(watch)[index])
  }
}

/** Asks for the room's news: at each connection anew. Hold it before. */
export async function askWatch<Name extends WatchName>(
  realtime: Realtime,
  ...[name, payload]: readonly [Name, CommandPayload<Name>]
): Promise<CommandReply<Name>> {
  for (const room of roomsOf([name, payload] as unknown as Watch)) await entryOf(realtime, room).leaving
  return realtime.send(name, payload)
}

type Room = Exclude<Watch, readonly ['center:watch', unknown]>

/** The centre's news comes with its fair's. */
function roomsOf(watch: Watch): readonly Room[] {
  return watch[0] === 'center:watch' ? [['fair:watch', watch[1]]] : [watch]
}

function entryOf(realtime: Realtime, [name, payload]: Room): Held {
  const rooms = heldBy.get(realtime) ?? new Map<string, Held>()
  heldBy.set(realtime, rooms)
  const key = `${name} ${Object.values(payload).join(' ')}`
  const held = rooms.get(key) ?? { holders: 0, timer: undefined, leaving: undefined }
  rooms.set(key, held)
  return held
}

function letGo(realtime: Realtime, held: Held, room: Room | undefined): void {
  held.holders -= 1
  if (held.holders > 0 || room === undefined) return
  held.timer = setTimeout(() => {
    // A connection that was lost has left its rooms.
    if (held.holders > 0 || realtime.status !== 'online') return
    held.leaving = leave(realtime, room).catch(() => undefined)
  }, leaveMs)
}

function leave(realtime: Realtime, room: Room): Promise<unknown> {
  return room[0] === 'fair:watch' ? realtime.send('fair:unwatch', room[1]) : realtime.send('booth:unwatch', room[1])
}

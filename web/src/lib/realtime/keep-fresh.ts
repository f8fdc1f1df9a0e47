import type { CommandName, CommandPayload } from '@cho-phien/shared/contract'
import type { Realtime } from './Realtime.svelte.ts'
import { Paced } from './paced.ts'

interface Page {
  realtime: Realtime
  /** The rooms where its news is told; asked for at each connection. */
  watch?: readonly Watch[]
  /** Listens to what makes the page old. @returns the ways to stop */
  listen(stale: () => void): readonly (() => void)[]
  /** Loads the page's data anew. */
  reload(): Promise<unknown>
  paceMs?: number
  /** A page of thousands: they must not all ask in the moment they hear of it, nor right after they were rendered. */
  isCrowded?: boolean
}
type WatchName = Extract<CommandName, 'fair:watch' | 'booth:watch' | 'center:watch'>
export type Watch = { [Name in WatchName]: readonly [Name, CommandPayload<Name>] }[WatchName]

const usualPaceMs = 2_000
const spreadMs = 2_000
/** Whoever made the change loads the page anew too: that goes first, or both would be done by halves. */
const gatherMs = 300

/**
 * Keeps what a page has loaded true: anew when something it shows has changed, and after each outage. While there is no
 * connection nothing is loaded. The rooms are not left: that could come after the next page has asked for them.
 * @returns the way to stop
 */
export function keepFresh({ realtime, watch = [], listen, reload, paceMs = usualPaceMs, isCrowded = false }: Page): () => void {
  let isFirst = true
  const paced = new Paced(paceMs, async () => {
    if (realtime.status === 'online') await reload()
  })
  const stale = () => paced.soon(gatherMs + (isCrowded ? Math.random() * spreadMs : 0))
  const resync = async () => {
    // Refused or lost: the next connection asks again.
    await Promise.allSettled(watch.map(([name, payload]) => realtime.send(name, payload as never)))
    if (!isFirst || !isCrowded) stale()
    isFirst = false
  }
  const stops = [realtime.onResync(() => void resync()), ...listen(stale)]
  return () => {
    for (const stop of stops) stop()
    paced.stop()
  }
}

import type { Realtime } from './Realtime.svelte.ts'
import { Paced } from './paced.ts'
import { askWatch, holdWatch, type Watch } from './watches.ts'

export type { Watch }

interface Page {
  realtime: Realtime
  /** The rooms where its news is told: asked for at each connection, left with the last page that wants them. */
  watch?: readonly Watch[]
  /** Listens to what makes the page old. @returns the ways to stop */
  listen(stale: () => void): readonly (() => void)[]
  /** Loads the page's data anew. `false`: the server did not answer, and it is asked again later. */
  reload(): Promise<unknown>
  paceMs?: number
  /** A page of thousands: they must not all ask in the moment they hear of it, nor right after they were rendered. */
  isCrowded?: boolean
}
const usualPaceMs = 2_000
const spreadMs = 2_000
/** Whoever made the change loads the page anew too: that goes first, or both would be done by halves. */
const gatherMs = 300

/**
 * Keeps what a page has loaded true: anew when something it shows has changed, and after each outage. While there is no
 * connection nothing is loaded.
 * @returns the way to stop
 */
export function keepFresh({ realtime, watch = [], listen, reload, paceMs = usualPaceMs, isCrowded = false }: Page): () => void {
  let isFirst = true
  const paced = new Paced(paceMs, async () => realtime.status !== 'online' || reload())
  const spread = () => (isCrowded ? Math.random() * spreadMs : 0)
  const stale = () => paced.soon(gatherMs + spread())
  const resync = async () => {
    // Refused or lost: the next connection asks again.
    await Promise.allSettled(watch.map(([name, payload]) => askWatch(realtime, name, payload as never)))
    if (!isFirst || !isCrowded) paced.afresh(gatherMs + spread())
    isFirst = false
  }
  const stops = [...watch.map((one) => holdWatch(realtime, one)), realtime.onResync(() => void resync()), ...listen(stale)]
  return () => {
    for (const stop of stops) stop()
    paced.stop()
  }
}

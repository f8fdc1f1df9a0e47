import { createContext } from 'svelte'
import { Realtime } from './Realtime.svelte.ts'

/** The page's live connection. Made once in the root layout by `provideRealtime`. */
const [getRealtime, setRealtime] = createContext<Realtime>()
export { getRealtime }

export function provideRealtime(): Realtime {
  // A chunk of its own: a page that only reads does not pay for it before it is shown.
  return setRealtime(new Realtime(async (listeners) => (await import('./socket-transport.ts')).openSocket(listeners)))
}

import { createSubscriber } from 'svelte/reactivity'
import { serverTime } from './server-time.ts'

/** What is said in minutes need not be worked out more often. */
const everyMs = 20_000

// One clock for the page, running while something on it shows a time. Nothing about a person.
const subscribe = createSubscriber((update) => {
  const timer = setInterval(update, everyMs)
  return () => clearInterval(timer)
})

/** `serverTime`, read anew every 20 s by whatever shows it. */
export function slowServerTime(): number {
  subscribe()
  return serverTime()
}

/** A desk that is silent for 35 s counts as absent, so three beats may be lost. */
const everyMs = 10_000

/**
 * Beats while the page is open. A page in the background may run its own timers once a minute only, and the interviewer
 * who reads a CV in another tab is still there: the timer of a worker is not slowed down.
 */
export function startHeartbeat(beat: () => void): () => void {
  try {
    const timer = new Worker(new URL('./heartbeat-timer.ts', import.meta.url), { type: 'module' })
    timer.onmessage = beat
    timer.postMessage(everyMs)
    return () => timer.terminate()
  } catch {
    const timer = setInterval(beat, everyMs)
    return () => clearInterval(timer)
  }
}

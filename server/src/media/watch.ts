import { setTimeout as delay } from 'node:timers/promises'
import type { MediaEndpoint, MediaServerAddress } from './endpoint.ts'

const everyMs = 5_000
/** While it is away: interviews wait for their pictures. */
const whileOffMs = 1_000
const answerMs = 2_000
/** One lost answer is no outage: pages tell people about those. */
const missesUntilOff = 2

/**
 * Asks a media server that somebody else runs whether it lives, so that pages hear when video goes and comes and no interview
 * waits for a room that nobody makes. @returns the way to stop
 */
export function watchMedia(endpoint: MediaEndpoint, address: MediaServerAddress, pauseMs = everyMs): () => void {
  const stopping = new AbortController()
  void keepAsking(endpoint, address, { pauseMs, signal: stopping.signal })
  return () => stopping.abort()
}

async function keepAsking(
  endpoint: MediaEndpoint,
  address: MediaServerAddress,
  { pauseMs, signal }: { pauseMs: number; signal: AbortSignal },
): Promise<void> {
  const isStopped = () => signal.aborted
  let misses = 0
  while (!isStopped()) {
    const lives = await answers(address.url)
    if (isStopped()) return
    misses = lives ? 0 : misses + 1
    if (lives) endpoint.set('ready', address)
    // Its address stays known: notices that are still on their way are signed with its key.
    else if (misses >= missesUntilOff) endpoint.set('off', address)
    await delay(endpoint.status === 'off' ? Math.min(pauseMs, whileOffMs) : pauseMs, undefined, { signal, ref: false }).catch(
      () => undefined,
    )
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url.replace(/^ws/, 'http'), { signal: AbortSignal.timeout(answerMs) })
    await answer.body?.cancel()
    return answer.ok
  } catch {
    return false
  }
}

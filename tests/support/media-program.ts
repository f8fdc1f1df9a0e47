import { findLivekit, provideLivekit } from '@cho-phien/server/launch/livekit-program'

/** Builds nothing that is there, and on one core: the tests that come first have the other. */
const besideTests = { ...process.env, GOMAXPROCS: '1' }

/**
 * On a bare machine the media server takes minutes to build. It begins with the tests that do without it; those that need it wait
 * for this build, and try themselves when it failed.
 */
export default function setup(): () => Promise<void> {
  const stopping = new AbortController()
  const building = findLivekit(process.env)
    .then((found) => found ?? provideLivekit({ env: besideTests, log: () => undefined, signal: stopping.signal }))
    .catch(() => undefined)
  return async () => {
    stopping.abort()
    await building
  }
}

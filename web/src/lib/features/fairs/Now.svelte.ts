import { hearServerTime, serverTime } from '#lib/realtime/server-time.ts'

/** The server's time, moving on; phones often have a wrong clock. */
export class Now {
  #time = $state(0)

  constructor(serverNow: string) {
    hearServerTime(serverNow)
    this.#time = serverTime()
  }

  /** Milliseconds since 1970. */
  get time(): number {
    return this.#time
  }

  /** @returns the way to stop it */
  run(everyMs: number): () => void {
    const timer = setInterval(() => (this.#time = serverTime()), everyMs)
    return () => clearInterval(timer)
  }
}

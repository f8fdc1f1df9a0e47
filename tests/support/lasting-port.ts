import { randomInt } from 'node:crypto'
import { freePort } from '@cho-phien/server/launch/ports'

/** Below the ports that systems give to outgoing connections (Linux from 32768). */
const range = [12_000, 30_000] as const

/**
 * A port for a program that is killed and starts again on it: one that no connection of anybody is given meanwhile, which happens to
 * any other port where thousands are opened.
 */
export async function lastingPort(): Promise<number> {
  for (;;) {
    const wanted = randomInt(...range)
    if ((await freePort(wanted)) === wanted) return wanted
  }
}

import { createServer } from 'node:net'
import type { Config } from '../config.ts'
import { LaunchError } from './failure.ts'
import { isLoopback } from './livekit-server.ts'
import { networkAddress } from './livekit.ts'

/** Why the port cannot be opened, as the system's error code; undefined: it can. */
function probe(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'UNKNOWN'))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}

export function explainPort(code: string, port: number, host: string): LaunchError {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is already used by another program; stop that one, or start with PORT=<another number>.`,
    EACCES: `Port ${port} may only be opened by an administrator; start with a PORT above 1023.`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine; use 127.0.0.1, or 0.0.0.0 for every network.`,
    ENOTFOUND: `HOST ${host} is not known; use 127.0.0.1, or 0.0.0.0 for every network.`,
  }
  return new LaunchError(reasons[code] ?? `Port ${port} on ${host} cannot be opened (${code}).`)
}

/** How many ports after the usual one are tried. */
const attempts = 20

/**
 * The port to listen on: the one that was asked for, else the first free one from 8080 up.
 * @throws LaunchError when PORT was given and cannot be opened.
 */
export async function choosePort({ port, host, isPortGiven }: Config): Promise<number> {
  for (let candidate = port; candidate < port + attempts; candidate += 1) {
    const code = await probe(candidate, host)
    if (code === undefined) return candidate
    if (isPortGiven || code !== 'EADDRINUSE') throw explainPort(code, candidate, host)
  }
  throw new LaunchError(`No port from ${port} to ${port + attempts - 1} is free; start with PORT=<another number>.`)
}

export interface Addresses {
  /** For this machine. */
  local: string
  /** For other devices in the same network; undefined when only this machine may come in. */
  network: string | undefined
}

/** The addresses people may open, without a trailing slash. */
export function addressesOf(host: string, port: number): Addresses {
  if (isLoopback(host) || host === 'localhost') return { local: `http://localhost:${port}`, network: undefined }
  const isEvery = host === '0.0.0.0' || host === '::'
  const reachable = isEvery ? networkAddress() : host
  const network = reachable === undefined ? undefined : `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
  return { local: isEvery || network === undefined ? `http://localhost:${port}` : network, network }
}

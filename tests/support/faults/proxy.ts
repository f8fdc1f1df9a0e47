import { createServer, connect as dial, type Socket } from 'node:net'

/** A network on this machine that can be taken away: what listens behind it is reached through it alone. */
export interface Proxy {
  port: number
  /** Where it leads; a server that came back elsewhere is found again. */
  target: number
  /** Ends what is open and refuses what is new. */
  refuse(): void
  /** The same with a goodbye, as a proxy does that has lost what is behind it. */
  end(): void
  /** Keeps what is open and carries nothing, as a cable that was pulled. */
  swallow(): void
  /** Carries everything again. */
  heal(): void
  close(): void
}

export async function startProxy(target: number, host = '127.0.0.1'): Promise<Proxy> {
  let state: 'open' | 'refusing' | 'ending' | 'swallowing' = 'open'
  const pairs = new Set<[Socket, Socket]>()
  const server = createServer((near) => {
    if (state === 'refusing') {
      near.resetAndDestroy()
      return
    }
    if (state === 'ending') {
      near.end()
      return
    }
    const far = dial(proxy.target, host)
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (chunk) => to.write(chunk))
      from.on('error', () => undefined)
      from.on('close', () => {
        pairs.delete(pair)
        to.destroy()
      })
      if (state === 'swallowing') from.pause()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  const proxy: Proxy = {
    port: address.port,
    target,
    refuse() {
      state = 'refusing'
      for (const pair of pairs) for (const socket of pair) socket.resetAndDestroy()
    },
    end() {
      state = 'ending'
      for (const pair of pairs) for (const socket of pair) socket.end()
    },
    swallow() {
      state = 'swallowing'
      for (const pair of pairs) for (const socket of pair) socket.pause()
    },
    heal() {
      state = 'open'
      for (const pair of pairs) for (const socket of pair) socket.resume()
    },
    close() {
      proxy.refuse()
      server.close()
    },
  }
  return proxy
}

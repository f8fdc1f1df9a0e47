import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

/** Whether a TCP port can be opened on this address now. */
function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

function anyFreePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen({ port: 0, host, exclusive: true }, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

/** The wanted port when it is free, else (and for 0) one that the system gives. */
export async function freePort(wanted = 0, host = '127.0.0.1'): Promise<number> {
  if (wanted !== 0 && (await isPortFree(wanted, host))) return wanted
  return anyFreePort(host)
}

/** A UDP port that is free on every address, as a media server needs it. */
export function freeUdpPort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createSocket('udp4')
    probe.once('error', (error) => {
      probe.close()
      if (wanted === 0) reject(error)
      else freeUdpPort().then(resolve, reject)
    })
    probe.bind({ port: wanted, exclusive: true }, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

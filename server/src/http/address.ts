import type { IncomingMessage } from 'node:http'

/** How many proxies of one's own stand before the app when TRUST_PROXY is set; Fastify is told the same. */
export const trustedHops = 1

/** Who connects, where Fastify's `request.ip` does not reach: what our own proxy wrote last, else the peer of the connection. */
export function createAddressReader(trustsProxy: boolean): (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string {
  return ({ headers, socket }) => {
    const peer = socket.remoteAddress ?? 'unknown'
    if (!trustsProxy) return peer
    const written = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
    return written.at(-trustedHops)?.trim() || peer
  }
}

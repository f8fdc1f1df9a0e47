import type { IncomingMessage } from 'node:http'

/**
 * Whether a request comes from a page of this site. A browser always says where a cross-site write or a WebSocket comes
 * from; a program that is no browser says nothing and carries nobody's cookies.
 */
export function createOwnOriginCheck(publicUrl: () => string | undefined): (request: Pick<IncomingMessage, 'headers'>) => boolean {
  return ({ headers }) => {
    const origin = headers.origin
    if (origin === undefined)
      return headers['sec-fetch-site'] === undefined || headers['sec-fetch-site'] === 'same-origin' || headers['sec-fetch-site'] === 'none'
    const configured = publicUrl()
    if (configured !== undefined && origin === configured) return true
    return URL.parse(origin)?.host === headers.host
  }
}

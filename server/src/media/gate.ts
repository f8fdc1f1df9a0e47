import httpProxy from '@fastify/http-proxy'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { MediaEndpoint } from './endpoint.ts'
import { readToken } from './notices.ts'

export interface GateOptions {
  endpoint: MediaEndpoint
  /** Whether this signed-in person may be in this room now. */
  mayEnter(request: FastifyRequest, seat: { room: string; identity: string }): Promise<boolean>
}

/**
 * Signalling of the media server through the app's own port. LiveKit refreshes tokens by itself and removing a person
 * revokes none of them, so every connection is asked again here: a removed person's token opens nothing.
 */
export async function mediaGate(app: FastifyInstance, options: GateOptions): Promise<void> {
  await app.register(httpProxy, {
    prefix: '/media',
    upstream: '',
    websocket: true,
    // Tokens travel in the query string: keep the whole path out of the log.
    logLevel: 'silent',
    httpMethods: ['GET'],
    replyOptions: { getUpstream: () => upstreamOf(options.endpoint) },
    preHandler: (request, reply, done) => {
      isWelcome(options, request).then((isIn) => (isIn ? done() : reply.code(403).send({ code: 'not_allowed' })), done)
    },
  })
}

/** Connecting, and asking why that failed. The media server's other services are for this process alone. */
const signalling = /^\/media\/rtc(\/v1)?(\/validate)?\/?$/

async function isWelcome(options: GateOptions, request: FastifyRequest): Promise<boolean> {
  const path = request.url.split('?')[0] ?? ''
  if (options.endpoint.status !== 'ready' || !signalling.test(path)) return false
  const { access_token: token } = request.query as { access_token?: string }
  const bearer = request.headers.authorization?.replace(/^Bearer /, '')
  const seat = await readToken(options.endpoint, token ?? bearer ?? '')
  return seat !== undefined && options.mayEnter(request, seat)
}

function upstreamOf(endpoint: MediaEndpoint): string {
  return (endpoint.address?.url ?? 'http://127.0.0.1:9').replace(/^ws/, 'http')
}

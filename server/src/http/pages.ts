import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** SvelteKit's request handler, from web/build/handler.js. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void

export interface ApiRequest {
  method: string
  url: string
  headers: Record<string, string>
  payload?: string
}
export interface ApiResponse {
  statusCode: number
  headers: Record<string, string | string[] | number | undefined>
  payload: string
}

declare module 'node:http' {
  interface IncomingMessage {
    /** Lets server rendering ask /api without a socket: same cookies, same schemas, same rights. */
    api?: (request: ApiRequest) => Promise<ApiResponse>
  }
}

/**
 * What one address may ask for in a minute. It may be a hall of 100 devices that all open the fair at once: a page rendered
 * for each and again at a reload, and some 60 files of it the first time.
 */
const perMinute = { page: 3_000, asset: 30_000 }

function kindOf(request: FastifyRequest): keyof typeof perMinute {
  return request.url.startsWith('/_app/') || /\.\w{2,11}$/.test(request.url) ? 'asset' : 'page'
}

/** Every path that is not the API's is a page. The limit for routes does not reach this handler, so it has its own. */
export function servePages(app: FastifyInstance, handler: PageHandler): void {
  const limit = app.rateLimit({
    max: (request) => perMinute[kindOf(request)],
    timeWindow: 60_000,
    keyGenerator: (request) => `${kindOf(request)} ${request.ip}`,
  })
  app.setNotFoundHandler({ preHandler: limit }, (request: FastifyRequest, reply: FastifyReply) => {
    if (request.url.startsWith('/api/')) return reply.code(404).send({ code: 'not_found' })
    // The pages' handler takes https for granted; this is how it learns otherwise (web/vite.config.ts, load-pages.ts).
    request.raw.headers['x-forwarded-proto'] = request.protocol
    request.raw.api = async (inner) => {
      const answer = await app.inject({ ...inner, method: inner.method as 'GET', remoteAddress: request.ip })
      return { statusCode: answer.statusCode, headers: answer.headers, payload: answer.payload }
    }
    reply.hijack()
    handler(request.raw, reply.raw, () => {
      reply.raw.statusCode = 404
      reply.raw.end()
    })
    return reply
  })
}

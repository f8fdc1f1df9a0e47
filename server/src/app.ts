import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import { TypeBoxValidatorCompiler, type TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import underPressure from '@fastify/under-pressure'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { createTicker, deadlines } from './clock/deadlines.ts'
import type { Config } from './config.ts'
import type { Pool } from './db/client.ts'
import { createOwnOriginCheck } from './http/origin.ts'
import { handleErrors, refuseUnknown } from './http/errors.ts'
import { servePages, type PageHandler } from './http/pages.ts'
import type { MediaEndpoint } from './media/endpoint.ts'
import { createMediaRooms } from './media/rooms.ts'
import { createPublish } from './realtime/publish.ts'
import { createRealtimeServer } from './realtime/server.ts'
import type { Services } from './services.ts'

export interface AppParts {
  config: Config
  db: Pool
  mediaEndpoint: MediaEndpoint
  /** The built web; undefined serves the API alone. */
  pages?: PageHandler | undefined
  logger?: FastifyServerOptions['logger']
}

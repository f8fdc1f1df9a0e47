import { maxFileBytes } from '@cho-phien/shared/files'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import underPressure from '@fastify/under-pressure'
import Fastify, { type FastifyReply, LogController, type FastifyServerOptions } from 'fastify'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { createBackground } from './background.ts'
import { createTicker, deadlines, type Ticker } from './clock/deadlines.ts'
import { beatNode, createPulse, isAnyNodeSeen, slowBeatMs } from './clock/nodes.ts'
import type { Config } from './config.ts'
import type { Pool } from './db/client.ts'
import { DomainError } from './errors.ts'
import { alertRoutes } from './features/alerts/routes.ts'
import { alertDeadlines } from './features/alerts/socket.ts'
import { insertMissingWatches } from './features/alerts/queries.ts'
import { createAuth } from './features/accounts/auth.ts'
import { accountRoutes } from './features/accounts/routes.ts'
import { createViewers, type Viewers } from './features/accounts/viewers.ts'
import { createLineReader } from './features/booths/line.ts'
import { createTicketReader } from './features/queue/present.ts'
import { boothRoutes } from './features/booths/routes.ts'
import { boothCommands } from './features/booths/socket.ts'
import { employerRoutes } from './features/employers/routes.ts'
import { fairRoutes } from './features/fairs/routes.ts'
import { followupRoutes } from './features/followups/routes.ts'
import { hallRoutes } from './features/halls/routes.ts'
import { watchHallDevices } from './features/halls/socket.ts'
import { mayEnterRoom } from './features/interviews/gate.ts'
import { releaseNode } from './features/interviews/presence.ts'
import { interviewRoutes } from './features/interviews/routes.ts'
import { interviewAnswersAgain, interviewCommands, interviewDeadlines } from './features/interviews/socket.ts'
import { moderationRoutes } from './features/moderation/routes.ts'
import { outcomeRoutes } from './features/outcomes/routes.ts'
import { outcomeAnswersAgain, outcomeCommands } from './features/outcomes/socket.ts'
import { forgiveOutage } from './features/pairing/outage.ts'
import { listBoothsWithWork } from './features/pairing/queries.ts'
import { createPairing } from './features/pairing/pair.ts'
import { pairingAnswersAgain, pairingCommands, pairingDeadlines } from './features/pairing/socket.ts'
import { watchWorkerPages } from './features/queue/open-pages.ts'
import { queueRoutes } from './features/queue/routes.ts'
import { queueAnswersAgain, queueCommands, queueDeadlines } from './features/queue/socket.ts'
import { reportRoutes } from './features/reports/routes.ts'
import { slotRoutes } from './features/slots/routes.ts'
import { slotAnswersAgain, slotCommands, slotDeadlines } from './features/slots/socket.ts'
import { vacancyRoutes } from './features/vacancies/routes.ts'
import { workerRoutes } from './features/workers/routes.ts'
import { createAddressReader, trustedHops } from './http/address.ts'
import { handleErrors, refuseUnknown } from './http/errors.ts'
import { healthRoutes } from './http/health.ts'
import { openApiOptions } from './http/openapi.ts'
import { createOwnOriginCheck } from './http/origin.ts'
import { servePages, type PageHandler } from './http/pages.ts'
import { storeOn } from './http/rate-limits.ts'
import type { Routes } from './http/scopes.ts'
import { buildSerializer } from './http/serialization.ts'
import { buildValidator } from './http/validation.ts'
import type { MediaEndpoint } from './media/endpoint.ts'
import { mediaGate } from './media/gate.ts'
import { createMediaRooms } from './media/rooms.ts'
import { bindCommands } from './realtime/bind.ts'
import { joinNodes, type Link } from './nodes/link.ts'
import { createMissedNews, type MissedNews } from './realtime/missed.ts'
import { createPace, type Pace } from './realtime/pace.ts'
import { createPublish } from './realtime/publish.ts'
import { createReceipts } from './realtime/receipts.ts'
import { rooms } from './realtime/rooms.ts'
import { tellTogether } from './realtime/together.ts'
import { renewSeats, seatSockets } from './realtime/seat.ts'
import { createRealtimeServer, type RealtimeServer } from './realtime/server.ts'
import type { Services } from './services.ts'

export interface AppParts {
  config: Config
  db: Pool
  mediaEndpoint: MediaEndpoint
  /** The built web; undefined serves the API alone. */
  pages?: PageHandler | undefined
  logger?: FastifyServerOptions['logger']
}

export type App = Routes & { services: Services; ticker: Ticker; io: RealtimeServer }

interface Inside {
  services: Services
  auth: ReturnType<typeof createAuth>
  viewers: Viewers
  isOwnOrigin(request: IncomingMessage): boolean
  /** Who connects, without Fastify: for handshakes. */
  addressOf(request: IncomingMessage): string
  pace: Pace
  link: Link
  missed: MissedNews
}

const kilobyte = 1024

/** The whole server, ready to listen: every plugin, route and command, in order. */
export async function buildApp(parts: AppParts): Promise<App> {
  const { config, db, mediaEndpoint } = parts
  const app: Routes = Fastify({
    logger: parts.logger ?? { level: config.logLevel, redact: ['req.headers', 'req.url'] },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy && ((_address, hop) => hop < trustedHops),
    schemaController: { compilersFactory: { buildValidator, buildSerializer } },
    bodyLimit: 256 * kilobyte,
    forceCloseConnections: true,
  }).withTypeProvider<TypeBoxTypeProvider>()
  const isOwnOrigin = createOwnOriginCheck(() => config.publicUrl)
  const addressOf = createAddressReader(config.trustProxy)
  const link = await joinNodes(config.redisUrl, app.log)
  const pace = createPace(link.counters)
  const mayOpen = async (request: IncomingMessage) => isOwnOrigin(request) && (await pace.mayOpen(addressOf(request)))
  const io = createRealtimeServer(app.server, { mayOpen, adapter: link.adapter })
  const missed = createMissedNews(() => services.tellMissed())
  const background = createBackground(app.log, missed.noteFailure)
  const services: Services = {
    nodeId: randomUUID(),
    config,
    db,
    log: app.log,
    publish: createPublish(io),
    deadlines,
    media: createMediaRooms(mediaEndpoint),
    lines: createLineReader(db),
    tickets: createTicketReader(db),
    tellMove: tellTogether(background, (boothId, moves) => services.publish(rooms.booth(boothId), 'queue:moved', { boothId, moves })),
    countConnections: () => io.engine.clientsCount,
    bring: (room, into) => io.in(room).socketsJoin(into),
    clear: (room, butThoseIn) => io.in(room).except(butThoseIn).socketsLeave(room),
    hangUp: (room) => io.in(room).disconnectSockets(true),
    background,
    tellMissed: () => services.publish(rooms.everyone(), 'news:missed', {}),
    noteFailure: missed.noteFailure,
    wake: (boothId) => services.background.run('pairing', () => pairBooth(boothId)),
  }
  const pairBooth = createPairing(services)
  const auth = createAuth({ config, db })
  const inside: Inside = {
    services,
    auth,
    viewers: createViewers({ db, auth, isDemo: config.isDemo }),
    isOwnOrigin,
    addressOf,
    pace,
    link,
    missed,
  }

  handleErrors(app, missed.noteFailure)
  await registerPlugins(app, inside)
  await app.register((api: Routes) => registerApi(api, inside), { prefix: '/api' })
  bindRealtime(inside, io)
  mediaEndpoint.onChange((status) => services.publish(rooms.everyone(), 'media:changed', { status }))

  const ticker = runClock(app, inside, io)
  keepLinked(app, inside, io)
  if (parts.pages !== undefined) servePages(app, parts.pages)
  return Object.assign(app, { services, ticker, io })
}

/**
 * Timers begin once this process is counted among those that live, and end before it is not. A database that is away is asked
 * again, no timer runs meanwhile, and when it is back nobody is charged for the time; at the end it does not keep the process
 * from ending: its leases lapse by themselves. Calls that were lost, with a process or the database, are made up for at each beat.
 */
function runClock(app: Routes, { services, missed }: Inside, io: RealtimeServer): Ticker {
  const { background, db, nodeId, media } = services
  const pages = watchWorkerPages(io, services)
  let isCounted = false
  let tookMs = 0
  const pulse = createPulse(async () => {
    if (!(await isAnyNodeSeen(db))) {
      await forgiveOutage(services)
      missed.owe()
    }
    const beaten = await beatNode(db, deadlines, { id: nodeId, isMediaLost: media.endpoint.isLost, isDatabaseSlow: tookMs > slowBeatMs })
    tookMs = beaten.tookMs
    if (beaten.hadGap) await pages.renew()
    await insertMissingWatches(db)
    if (!isCounted) ticker.start()
    isCounted = true
    missed.settle()
    for (const boothId of await listBoothsWithWork(db)) services.wake(boothId)
  })
  const handlers = {
    ...queueDeadlines(services),
    ...slotDeadlines(services),
    ...pairingDeadlines(services),
    ...interviewDeadlines(services),
    ...alertDeadlines(services),
  }
  const ticker = createTicker(db, handlers, { log: app.log, isSteady: pulse.isSteady, noteFailure: missed.noteFailure })
  const beat = () => background.run('beat', pulse.beat)
  app.addHook('onReady', async () => {
    // The first beat alone is waited for, not the calls it makes up for: the doors open meanwhile.
    const first = pulse.beat()
    background.run('beat', () => first)
    await first.catch(() => undefined)
    pulse.start(beat)
  })
  const stop = async () => {
    pulse.stop()
    await background.settle()
    await ticker.stop()
  }
  app.addHook('preClose', async () => {
    pages.stop()
    await stop()
    // This node's own people: the others' stay where they are.
    io.local.disconnectSockets(true)
    await background.settle()
    if (isCounted) background.run('leaving', () => releaseNode(services, { id: nodeId, seenAt: null }))
    await background.settle()
  })
  return { ...ticker, stop }
}

/**
 * While the nodes do not hear each other this one finds out by itself whose sign-in has ended; afterwards everybody's pages ask
 * anew for what they were not told.
 */
function keepLinked(app: Routes, { services, viewers, link }: Inside, io: RealtimeServer): void {
  const renew = () => services.background.run('seats', () => renewSeats(io, viewers.fromSession))
  const watch = setInterval(() => link.isWhole() || renew(), 5_000)
  watch.unref()
  link.onReturn(() => {
    renew()
    services.tellMissed()
  })
  app.addHook('preClose', async () => clearInterval(watch))
  app.addHook('onClose', async () => {
    await io.of('/').adapter.close()
    link.close()
  })
}

async function registerPlugins(app: Routes, { services, viewers, link }: Inside): Promise<void> {
  // The pages' own policy carries a nonce and is set by the pages (web/vite.config.ts).
  await app.register(helmet, { contentSecurityPolicy: false, crossOriginEmbedderPolicy: false })
  await app.register(cookie)
  // Whoever hung up while they waited has no address any more, and gets no answer: their question is not asked.
  app.addHook('onRequest', async (request, reply) => {
    if (request.socket.remoteAddress === undefined) reply.hijack()
  })
  await app.register(underPressure, { maxEventLoopDelay: 3_000, pressureHandler: refuseUnderPressure })
  // A whole hall comes from one address; each public door has a narrower limit of its own.
  await app.register(rateLimit, { max: 6_000, timeWindow: 60_000, store: storeOn(link.counters) })
  await app.register(multipart, { limits: { fileSize: maxFileBytes, files: 1, fields: 4 } })
  await app.register(swagger, openApiOptions)
  await app.register(healthRoutes, { services, link })
  if (services.config.mediaPublicUrl !== undefined) {
    app.log.warn('LIVEKIT_PUBLIC_URL is set: browsers reach the media server directly, and nobody is asked again at /media')
    return
  }
  await app.register(mediaGate, {
    endpoint: services.media.endpoint,
    mayEnter: (request, seat) => mayEnterRoom(services, viewers, { request, seat }),
  })
}

type PressureCase = [request: unknown, reply: FastifyReply, kind: unknown, value: number | undefined]

/** The delay is infinite while none has been measured, in the first second: that is no pressure. */
async function refuseUnderPressure(...[, reply, , value]: PressureCase): Promise<void> {
  if (value === Infinity) return
  reply.header('retry-after', '10')
  throw new DomainError('unavailable')
}

async function registerApi(api: Routes, { services, auth, viewers, isOwnOrigin }: Inside): Promise<void> {
  api.decorateRequest('viewer', undefined)
  api.addHook('onRequest', async (request) => {
    const isWrite = request.method !== 'GET' && request.method !== 'HEAD'
    if (isWrite && !isOwnOrigin(request.raw)) throw new DomainError('not_allowed')
    request.viewer = await viewers.fromHeaders(request.headers)
  })
  api.setNotFoundHandler({ preHandler: api.rateLimit() }, refuseUnknown)
  await api.register(accountRoutes, { ...services, auth, viewers })
  await api.register(workerRoutes, services)
  await api.register(employerRoutes, services)
  await api.register(hallRoutes, services)
  await api.register(fairRoutes, services)
  await api.register(vacancyRoutes, services)
  await api.register(boothRoutes, services)
  await api.register(queueRoutes, services)
  await api.register(slotRoutes, services)
  await api.register(moderationRoutes, services)
  await api.register(interviewRoutes, services)
  await api.register(outcomeRoutes, services)
  await api.register(followupRoutes, services)
  await api.register(reportRoutes, services)
  await api.register(alertRoutes, services)
}

function bindRealtime({ services, viewers, addressOf, pace }: Inside, io: RealtimeServer): void {
  seatSockets(io, { resolveSeat: viewers.seatFromHeaders, log: services.log })
  watchHallDevices(io, services)
  bindCommands(io, {
    handlers: {
      ...boothCommands(services),
      ...queueCommands(services),
      ...slotCommands(services),
      ...pairingCommands(services),
      ...interviewCommands(services),
      ...outcomeCommands(services),
    },
    answersAgain: {
      ...queueAnswersAgain(services),
      ...slotAnswersAgain(services),
      ...pairingAnswersAgain(services),
      ...interviewAnswersAgain(services),
      ...outcomeAnswersAgain,
    },
    resolveViewer: viewers.fromSession,
    mayProceed: pace.mayProceed,
    addressOf,
    receipts: createReceipts(services.db),
    noteFailure: services.noteFailure,
    log: services.log,
  })
}

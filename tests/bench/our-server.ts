import { buildApp } from '@cho-phien/server/app'
import { readConfig } from '@cho-phien/server/config'
import { connect } from '@cho-phien/server/db/client'
import { createMediaEndpoint } from '@cho-phien/server/media/endpoint'
import { inLine } from '@cho-phien/server/features/queue/lines'
import { answerQuestions, settledMemory } from '../support/fleet.ts'
import type { Departure } from './news.ts'

/** The product's server in a process of its own, which can be asked to change a line as its actions do. */
const config = readConfig({ ...process.env, LOG_LEVEL: 'error' })
const db = connect(config.databaseUrl ?? '', { poolSize: config.databasePoolSize })
const app = await buildApp({ config, db, mediaEndpoint: createMediaEndpoint() })

let movedAt = 0
const { tellMove } = app.services
app.services.tellMove = (boothId, move) => {
  movedAt = performance.timeOrigin + performance.now()
  tellMove(boothId, move)
}

answerQuestions({
  listen: () => app.listen({ host: '127.0.0.1', port: 0, backlog: 4096 }),
  leavePlace: async ({ boothId, move }: Departure) => {
    await inLine(app.services, boothId, async (_tx, line) => line.left({ place: move.place, status: 'waiting' }))
    return movedAt
  },
  connected: () => app.io.engine.clientsCount,
  memory: settledMemory,
})

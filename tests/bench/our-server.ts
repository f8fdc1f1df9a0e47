import { buildApp } from '@cho-phien/server/app'
import { readConfig } from '@cho-phien/server/config'
import { connect } from '@cho-phien/server/db/client'
import { createMediaEndpoint } from '@cho-phien/server/media/endpoint'
import type { EventName, EventPayload } from '@cho-phien/shared/contract'
import { answerQuestions, settledMemory } from '../support/fleet.ts'

/** The product's server in a process of its own, which can be asked to tell something to a room as its actions do. */
const config = readConfig({ ...process.env, LOG_LEVEL: 'error' })
const db = connect(config.databaseUrl ?? '', { poolSize: config.databasePoolSize })
const app = await buildApp({ config, db, mediaEndpoint: createMediaEndpoint() })

answerQuestions({
  listen: () => app.listen({ host: '127.0.0.1', port: 0, backlog: 4096 }),
  tell: ({ room, name, payload }: { room: string; name: EventName; payload: EventPayload<EventName> }) => {
    const at = performance.timeOrigin + performance.now()
    app.services.publish(room, name, payload)
    return at
  },
  connected: () => app.io.engine.clientsCount,
  memory: settledMemory,
})

import { buildApp } from '@cho-phien/server/app'
import { readConfig } from '@cho-phien/server/config'
import { connect } from '@cho-phien/server/db/client'
import { createMediaEndpoint } from '@cho-phien/server/media/endpoint'
import { watchMedia } from '@cho-phien/server/media/watch'
import { commitsLate, hideAbsence, shutHallsOut } from './seeded-bugs.ts'

/** The server without its pages, in a process of its own that can be killed; with a seeded bug when the test wants to see one found. */
const config = readConfig(process.env)
if (config.databaseUrl === undefined) throw new Error('DATABASE_URL is needed')
const pool = connect(config.databaseUrl, { poolSize: config.databasePoolSize })
const db = process.env['SEEDED_BUG'] === 'acknowledges-before-commit' ? commitsLate(pool) : pool
const mediaEndpoint = createMediaEndpoint(config.media)
if (process.env['SEEDED_BUG'] === 'hides-absence') hideAbsence()
const app = await buildApp({ config, db, mediaEndpoint })
if (process.env['SEEDED_BUG'] === 'shuts-halls-out') shutHallsOut(app.io)
await app.listen({ host: config.host, port: config.port })
if (config.media !== undefined) watchMedia(mediaEndpoint, config.media)

import { buildApp } from './app.ts'
import { ConfigError, readConfig } from './config.ts'
import { loadPages } from './http/load-pages.ts'
import { migrateDatabase, openDatabase } from './launch/database.ts'
import { LaunchError } from './launch/failure.ts'
import { createMediaEndpoint } from './media/endpoint.ts'
import { watchMedia } from './media/watch.ts'

/** Production: the parts run elsewhere (docker-compose.yml) and the environment says where. `pnpm start` brings its own parts. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  if (config.databaseUrl === undefined) throw new ConfigError('DATABASE_URL is needed here; `pnpm start` brings a database of its own.')
  const db = await openDatabase(config.databaseUrl, config.databasePoolSize)
  await migrateDatabase(db)
  const mediaEndpoint = createMediaEndpoint(config.media)
  const app = await buildApp({ config, db, mediaEndpoint, pages: await loadPages() })
  await app.listen({ host: config.host, port: config.port })
  if (config.media !== undefined) watchMedia(mediaEndpoint, config.media)
  const stop = () =>
    void app
      .close()
      .then(() => db.end({ timeout: 5 }))
      .then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError || error instanceof LaunchError ? error.message : error)
  process.exit(1)
})

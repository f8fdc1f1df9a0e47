import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Pool } from '../db/client.ts'
import { migrate } from '../db/migrate.ts'
import { startPostgres } from '../launch/postgres.ts'
import { writeOrCheck } from './generated-file.ts'
import { listEnumTypes, listExtensions, listFunctions, listTables, listViews, type CatalogTable } from './schema-catalog.ts'

/** migrations/schema.sql: what the migrations add up to, read from the catalogs of a throw-away database. */
const command = 'pnpm generate:schema'

async function withMigratedDatabase<Result>(read: (db: Pool) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'cho-phien-schema-'))
  // mkdtemp makes it private; the database may run as another account.
  rmSync(folder, { recursive: true })
  mkdirSync(folder, { mode: 0o755 })
  const server = await startPostgres({ dataDir: folder, log: () => undefined, durable: false })
  const db = connect(server.url, { poolSize: 1 })
  try {
    await migrate(db)
    return await read(db)
  } finally {
    await db.end({ timeout: 1 })
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function describeSchema(db: Pool): Promise<string> {
  const extensions = (await listExtensions(db)).map(({ name }) => `create extension ${name};\n`).join('')
  const types = (await listEnumTypes(db)).map(
    ({ name, words }) => `create type ${name} as enum (${words.map((word) => `'${word}'`).join(', ')});\n`,
  )
  const functions = (await listFunctions(db)).map(({ definition }) => `${definition.trim()};\n`)
  const tables = (await listTables(db)).map(describeTable)
  const views = (await listViews(db)).map(({ name, definition }) => `create view ${name} as\n${definition.trim()}\n`)
  const heading = `-- Written by \`${command}\` from the migrations, to read and to compare: never run, not edited by hand.\n`
  return [heading, extensions, ...types, ...functions, ...tables, ...views].join('\n')
}

function describeTable(table: CatalogTable): string {
  const inside = [...table.columns, ...table.constraints].map((line) => `  ${line}`).join(',\n')
  const settings = table.settings === null ? '' : ` with (${table.settings.join(', ')})`
  const after = [...table.indexes, ...table.triggers].map((definition) => `${definition};\n`).join('')
  return `create table ${table.name} (\n${inside}\n)${settings};\n${after}`
}

const content = await withMigratedDatabase(describeSchema)
writeOrCheck([{ path: 'migrations/schema.sql', content }], command)

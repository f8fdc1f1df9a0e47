import { readFileSync } from 'node:fs'
import { connect, type Pool } from '@cho-phien/server/db/client'
import { migrate } from '@cho-phien/server/db/migrate'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import { familyOf, sumByProgram, type Member } from '@cho-phien/server/launch/memory'
import { freePort } from '@cho-phien/server/launch/ports'
import { withDatabase } from '../bench/database.ts'
import { testSecrets } from '../support/app.ts'
import { cpuSeconds } from '../support/fleet.ts'
import { makeBigFair, makeSlips, signEverybodyIn } from '../support/big-fair.ts'
import { endServer, startServer } from '../support/server-process.ts'
import type { Seat } from './person.ts'
import type { Size } from './sizes.ts'

export interface Costs {
  /** Bytes. */
  memory: Map<string, number>
  /** Seconds of processor time. */
  processor: Map<string, number>
}

export interface OwnInstallation {
  url: string
  fairSlug: string
  seats: Seat[]
  breaches(): Promise<string[]>
  /** By program: the server and its database. */
  costs(): Costs
}

/** The hall's one address, and one for everybody else: on Linux the whole of 127.0.0.0/8 is this machine. */
const hallAddress = '127.0.0.2'
const ownAddress = (index: number) => `127.${1 + Math.floor(index / 62_500)}.${Math.floor(index / 250) % 250}.${2 + (index % 250)}`

/** A database and a server of its own with a fair of this size, removed when the work is over. */
export function withInstallation(size: Size, seed: number, work: (installation: OwnInstallation) => Promise<void>): Promise<void> {
  return withDatabase(async ({ url: databaseUrl, folder }) => {
    const db = connect(databaseUrl, { poolSize: 2 })
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    try {
      await migrate(db)
      const fair = await makeBigFair(db, size)
      const seats = await makeSeats(db, size, seed)
      const server = await startServer(
        {
          ...process.env,
          ...testSecrets,
          NODE_ENV: 'test',
          DATABASE_URL: databaseUrl,
          HOST: '127.0.0.1',
          PORT: String(port),
          PUBLIC_URL: url,
          LOG_LEVEL: 'error',
        },
        url,
      )
      const postmaster = Number(readFileSync(`${folder}/postgres/postmaster.pid`, 'utf8').split('\n')[0])
      try {
        await work({
          url,
          fairSlug: fair.slug,
          seats,
          breaches: () => listBreaches(db, fair.fairId),
          costs: () => {
            const family = [...familyOf(server.pid ?? 0, 'server'), ...familyOf(postmaster, 'database')]
            const sum = (of: (member: Member) => number) => sumByProgram(family, of)
            return { memory: sum(({ bytes }) => bytes), processor: sum(({ pid }) => cpuSeconds(pid)) }
          },
        })
      } finally {
        await endServer(server, 'SIGTERM')
      }
    } finally {
      await db.end({ timeout: 5 })
    }
  })
}

/** Interviewers and workers with a sign-in each, as after a morning; the hall's people have their slips and no more. */
async function makeSeats(db: Pool, size: Size, seed: number): Promise<Seat[]> {
  const interviewers = await signEverybodyIn(db, testSecrets.SECRET, 'employer')
  const workers = await signEverybodyIn(db, testSecrets.SECRET, 'worker')
  const slips = await makeSlips(db, testSecrets.SECRET, size.hall)
  const atHome = workers.slice(0, size.workers - slips.length)
  return [
    ...interviewers.map((cookie): Seat => ({ role: 'interviewer', door: { cookie }, seed: 0 })),
    ...atHome.map((cookie): Seat => ({ role: 'worker', door: { cookie }, seed: 0 })),
    ...slips.map((slip): Seat => ({ role: 'worker', door: { slip }, seed: 0, address: hallAddress })),
  ].map((seat, index) => ({ address: ownAddress(index), ...seat, seed: seed * 100_003 + index }))
}

import { buildApp } from '@cho-phien/server/app'
import { readConfig } from '@cho-phien/server/config'
import { connect, type Pool } from '@cho-phien/server/db/client'
import { migrate } from '@cho-phien/server/db/migrate'
import { seedDemo } from '@cho-phien/server/demo/seed'
import { loadPages } from '@cho-phien/server/http/load-pages'
import { createMediaEndpoint } from '@cho-phien/server/media/endpoint'
import autocannon from 'autocannon'
import Fastify from 'fastify'
import { testSecrets } from '../support/app.ts'
import { withDatabase } from './database.ts'
import { median, printRows, type Row } from './report.ts'

const seconds = 5
const rounds = 3
const connections = 10

interface Figures {
  perSecond: number
  p50: number
}

/** Server rendering of the two pages a worker waits on, beside a bare route that answers the very same bytes. */
export async function benchPages(): Promise<void> {
  const pages = await loadPages()
  if (pages === undefined) throw new Error('The pages are not built: run `pnpm build` first.')
  await withDatabase(async ({ url: databaseUrl }) => {
    const config = readConfig({ ...testSecrets, DEMO: 'true', TRUST_PROXY: 'true', LOG_LEVEL: 'silent' })
    const db = connect(databaseUrl, { poolSize: 10 })
    try {
      await migrate(db)
      await seedDemo(db, config)
      const app = await buildApp({ config, db, mediaEndpoint: createMediaEndpoint(), pages })
      await measure(await app.listen({ host: '127.0.0.1', port: 0 }), db)
      await app.close()
    } finally {
      await db.end({ timeout: 5 })
    }
  })
}

async function measure(url: string, db: Pool): Promise<void> {
  const [fair] = await db<{ slug: string }[]>`select slug from fairs where status = 'live'`
  const enter = await fetch(`${url}/api/demo/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: '{"role":"worker"}',
  })
  const cookie = enter.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  printRows('Server rendering, 10 connections', [
    ...(await compare(`Public fair page`, { url: `${url}/fairs/${fair?.slug ?? ''}`, cookie: '' })),
    ...(await compare('Phiên của tôi', { url: `${url}/me`, cookie })),
  ])
}

async function compare(what: string, page: { url: string; cookie: string }): Promise<Row[]> {
  const answer = await fetch(page.url, { headers: { cookie: page.cookie }, redirect: 'manual' })
  if (answer.status !== 200) throw new Error(`${what} answers ${answer.status}`)
  const body = await answer.text()
  const bare = Fastify()
  bare.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(body))
  const bareUrl = await bare.listen({ host: '127.0.0.1', port: 0 })
  const ours: Figures[] = []
  const floor: Figures[] = []
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await load(page.url, page.cookie))
    floor.push(await load(bareUrl, ''))
  }
  await bare.close()
  const [mine, theirs] = [middle(ours), middle(floor)]
  const size = `${(body.length / 1024).toFixed(0)} kB`
  return [
    {
      what: `${what} (${size}), requests/s`,
      ours: mine.perSecond.toFixed(0),
      beside: `bare route ${theirs.perSecond.toFixed(0)}`,
      ratio: mine.perSecond / theirs.perSecond,
      goal: 'print',
    },
    {
      what: `${what}, p50`,
      ours: `${mine.p50.toFixed(1)} ms`,
      beside: `bare route ${theirs.p50.toFixed(1)} ms`,
      ratio: mine.p50 / Math.max(theirs.p50, 1),
      goal: 'print',
    },
  ]
}

let asked = 0

async function load(url: string, cookie: string): Promise<Figures> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    // Each request from somebody else: one address alone would meet its limit.
    requests: [
      {
        setupRequest: (request) => ({ ...request, headers: { ...request.headers, cookie, 'x-forwarded-for': `visitor-${(asked += 1)}` } }),
      },
    ],
  })
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers were not pages`)
  return { perSecond: result.requests.average, p50: result.latency.p50 }
}

function middle(figures: readonly Figures[]): Figures {
  return { perSecond: median(figures.map((each) => each.perSecond)), p50: median(figures.map((each) => each.p50)) }
}

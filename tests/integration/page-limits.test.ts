import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { buildApp } from '@cho-phien/server/app'
import { readConfig } from '@cho-phien/server/config'
import { connect } from '@cho-phien/server/db/client'
import { createMediaEndpoint } from '@cho-phien/server/media/endpoint'
import { expect, onTestFinished, test } from 'vitest'
import { startApp, testSecrets } from '../support/app.ts'
import { createDatabase } from '../support/postgres.ts'

/** The server with a page for every address, and a way to ask for one many times. */
async function startPages() {
  const database = await createDatabase()
  const db = connect(database.url, { poolSize: 2 })
  const config = readConfig({ ...testSecrets, LOG_LEVEL: 'silent', TRUST_PROXY: 'true' })
  const app = await buildApp({ config, db, mediaEndpoint: createMediaEndpoint(), pages: (_request, response) => void response.end('page') })
  onTestFinished(async () => {
    await app.close()
    await db.end({ timeout: 1 })
    await database.drop()
  })
  return async (url: string, address: string, times: number): Promise<number> => {
    let served = 0
    for (let each = 0; each < times; each += 1) {
      const { statusCode } = await app.inject({ url, headers: { 'x-forwarded-for': address } })
      if (statusCode === 200) served += 1
    }
    return served
  }
}

test('one address cannot have pages rendered without end, and a hall and its files get through', { timeout: 60_000 }, async () => {
  const ask = await startPages()
  expect(await ask('/fairs/phien', '203.0.113.9', 3_100)).toBe(3_000)
  expect(await ask('/_app/immutable/start.js', '203.0.113.9', 6_500)).toBe(6_500)
  expect(await ask('/fairs/phien', '198.51.100.7', 1)).toBe(1)
})

test('a body that is too large is told from a file that is', async () => {
  const { url } = await startApp()
  const answer = await fetch(`${url}/api/sign-in/code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ phone: '0'.repeat(300 * 1024) }),
  })
  expect([answer.status, await answer.json()]).toEqual([413, { code: 'body_too_large' }])
})

test('a question whose asker hung up meanwhile is not asked', async () => {
  const lines: string[] = []
  const { app } = await startApp({ LOG_LEVEL: 'error' }, { write: (line) => void lines.push(line) })
  // What Node hands over when the other end is gone before its request was read: a socket without an address.
  const request = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url: '/api/fairs', headers: { host: 'localhost' } })
  const response = new ServerResponse(request)
  app.server.emit('request', request, response)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(response.writableEnded).toBe(false)
  expect(lines).toEqual([])
})

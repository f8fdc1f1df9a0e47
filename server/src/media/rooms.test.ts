import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createMediaEndpoint } from './endpoint.ts'
import { createMediaRooms } from './rooms.ts'

/** Rooms of a media server that answers everything so. */
async function roomsAnsweredBy(status: number, code: string) {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ code, msg: 'as the test wants it' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  return createMediaRooms(createMediaEndpoint({ url, apiKey: 'tests', apiSecret: 'a-secret-of-32-characters-or-more' }))
}

test('closing a room that was never opened is closing it', async () => {
  const rooms = await roomsAnsweredBy(404, 'not_found')
  await expect(rooms.closeRoom('a talk that was only written')).resolves.toBeUndefined()
})

test.each([
  [401, 'unauthenticated'],
  [500, 'internal'],
  [503, 'unavailable'],
])('a room that is not closed (%i) is not taken for closed', async (status, code) => {
  const rooms = await roomsAnsweredBy(status, code)
  await expect(rooms.closeRoom('a talk')).rejects.toMatchObject({ status })
})

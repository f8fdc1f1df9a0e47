import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { watchMedia } from '@cho-phien/server/media/watch'
import { expect, onTestFinished, test } from 'vitest'
import { startApp } from '../support/app.ts'

async function serveOn(port = 0): Promise<Server> {
  const server = createServer((_request, response) => response.end('OK'))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

test('pages hear when a media server that somebody else runs goes and comes back', async () => {
  const first = await serveOn()
  const { port } = first.address() as AddressInfo
  const server = await startApp({ LIVEKIT_URL: `ws://127.0.0.1:${port}`, LIVEKIT_API_KEY: 'key', LIVEKIT_API_SECRET: 'secret' })
  const visitor = await server.connect()
  onTestFinished(watchMedia(server.media, server.config.media!, 50))
  await close(first)
  expect(await visitor.next('media:changed')).toEqual({ status: 'off' })
  expect(server.media.address).toEqual(server.config.media)
  const second = await serveOn(port)
  onTestFinished(() => close(second))
  expect(await visitor.next('media:changed')).toEqual({ status: 'ready' })
})

test('there is no gate where browsers reach the media server directly', async () => {
  const media = { LIVEKIT_URL: 'ws://127.0.0.1:9', LIVEKIT_API_KEY: 'key', LIVEKIT_API_SECRET: 'secret' }
  const knock = async (environment: Record<string, string>) => {
    const { url } = await startApp(environment)
    return (await fetch(`${url}/media/rtc/validate`)).status
  }
  expect(await knock(media)).toBe(403)
  expect(await knock({ ...media, LIVEKIT_PUBLIC_URL: 'wss://media.example.vn' })).toBe(404)
})

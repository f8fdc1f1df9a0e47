import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import type { Services } from '../services.ts'
import { holdRoom } from './holding.ts'
import type { RealtimeSocket } from './server.ts'

test('one listener of a connection tells the end of all its rooms, each once', async () => {
  const running: Promise<void>[] = []
  const db = () => Promise.resolve([])
  const background = { run: (_: string, job: () => Promise<void>) => void running.push(job()) }
  const services = { db, nodeId: 'node', background } as unknown as Services
  const inRooms = { join: () => undefined, leave: () => undefined, nsp: { adapter: { rooms: new Map() } } }
  const connection = Object.assign(new EventEmitter(), { connected: true, ...inRooms })
  const socket = connection as unknown as RealtimeSocket
  const told: string[] = []
  const hold = (room: string) => holdRoom(services, { socket, room, gone: async () => void told.push(room) })

  const rooms = Array.from({ length: 30 }, (_, index) => `interview:${index}`)
  for (const room of [...rooms, ...rooms]) await hold(room)
  expect(connection.listenerCount('disconnect')).toBe(1)

  connection.connected = false
  connection.emit('disconnect')
  // One that was noted only now is told too.
  await hold('late')
  await Promise.all(running)
  expect(told.toSorted()).toEqual([...rooms, 'late'].toSorted())
})

import type { EventPayload } from '@cho-phien/shared/contract'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { answerQuestions, settledMemory } from '../support/fleet.ts'
import type { Departure } from './news.ts'

/** Socket.IO as its first page shows it: everybody may come, one room, one answered event. What everything else is compared with. */
const http = createServer()
const io = new Server(http)
let snapshot: unknown = {}
io.on('connection', (socket) => {
  socket.on('booth:watch', (_envelope: unknown, ack: (answer: unknown) => void) => {
    void socket.join('line')
    ack(snapshot)
  })
})

answerQuestions({
  listen: () =>
    new Promise<string>((resolve) => {
      http.listen(0, '127.0.0.1', 4096, () => resolve(`http://127.0.0.1:${(http.address() as AddressInfo).port}`))
    }),
  answerWith: (data: unknown) => {
    snapshot = { ok: true, data }
  },
  leavePlace: ({ boothId, move }: Departure) => {
    const at = performance.timeOrigin + performance.now()
    io.to('line').emit('queue:moved', { boothId, moves: [move] } satisfies EventPayload<'queue:moved'>)
    return at
  },
  connected: () => io.engine.clientsCount,
  memory: settledMemory,
})

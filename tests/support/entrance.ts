import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/**
 * The one address people know: each connection goes to the next node that answers, as a proxy does it, and from the address it came from:
 * nodes count by it. Closed when the test ends.
 * @param nodes their ports
 */
export async function openEntrance(nodes: readonly number[]): Promise<string> {
  let turn = 0
  const open = new Set<Socket>()
  const server = createServer((outside) => {
    open.add(outside)
    outside.on('error', () => outside.destroy())
    outside.once('close', () => open.delete(outside))
    enter(
      outside,
      nodes.map((_, index) => nodes[(turn + index) % nodes.length] ?? 0),
    )
    turn += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function enter(outside: Socket, [port, ...others]: number[]): void {
  if (port === undefined) return void outside.destroy()
  const inside = connect({ port, host: '127.0.0.1', localAddress: outside.remoteAddress })
  let isIn = false
  inside.once('connect', () => {
    isIn = true
    outside.pipe(inside).pipe(outside)
  })
  inside.on('error', () => (isIn ? outside.destroy() : enter(outside, others)))
  inside.once('close', () => isIn && outside.destroy())
  outside.once('close', () => inside.destroy())
}

import { Agent, request } from 'node:http'
import type { Send } from './visitor.ts'

const idleMs = 10_000

/** Sends from one of this machine's own addresses, over one kept connection, as somebody's browser there would. Text bodies only. */
export function sendFrom(localAddress: string): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, timeout: idleMs })
  return (url, { method, headers, body }) =>
    new Promise((resolve, reject) => {
      const asked = request(url, { method, headers, agent, localAddress }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () => {
          const seen = new Headers()
          for (let index = 0; index < answer.rawHeaders.length; index += 2) {
            seen.append(answer.rawHeaders[index] ?? '', answer.rawHeaders[index + 1] ?? '')
          }
          resolve(new Response(parts.length === 0 ? null : Buffer.concat(parts), { status: answer.statusCode ?? 500, headers: seen }))
        })
      })
      asked.on('error', reject)
      asked.setTimeout(30_000, () => asked.destroy(new Error('no answer within 30 s')))
      asked.end(typeof body === 'string' ? body : undefined)
    })
}

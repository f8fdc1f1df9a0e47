import { PassThrough } from 'node:stream'

/** The smallest files of each kind that a reader opens, and some that it does not. */

/** One empty page. */
export function makePdf(text = 'CV'): Buffer {
  const objects = [
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n',
    `4 0 obj\n<< /Title (${text}) >>\nendobj\n`,
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object) => {
    const at = body.length
    body += object
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size 5 /Root 1 0 R /Info 4 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
  )
}

/** One grey dot. */
export const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64')

/** The head of a Windows program. */
export const executable = Buffer.concat([Buffer.from('4d5a90000300000004000000ffff0000b800000000000000400000', 'hex'), Buffer.alloc(4096)])

/** Endless zeros, counted: an upload that is never all in memory. */
export function streamZeros(bytes: number): { stream: PassThrough; sent: () => number } {
  const stream = new PassThrough()
  const chunk = Buffer.alloc(64 * 1024)
  let sent = 0
  const push = (): void => {
    while (sent < bytes && !stream.destroyed) {
      sent += chunk.length
      if (!stream.write(chunk)) return void stream.once('drain', push)
    }
    stream.end()
  }
  push()
  return { stream, sent: () => sent }
}

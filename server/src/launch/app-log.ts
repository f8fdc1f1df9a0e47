import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'

const errorLevel = 50

/**
 * The app's log goes to a file, so that the address and the links stay in sight; errors are also
 * shown, in one line each.
 */
export function openAppLog(file: string, show: (text: string) => void): { write(line: string): void; close(): Promise<void> } {
  mkdirSync(dirname(file), { recursive: true })
  const stream: Writable = createWriteStream(file, { flags: 'a' })
  return {
    write(line) {
      stream.write(line)
      const message = errorOf(line)
      if (message !== undefined) show(`Error: ${message} (see ${file})`)
    },
    close: () => new Promise((resolve) => stream.end(resolve)),
  }
}

function errorOf(line: string): string | undefined {
  try {
    const entry = JSON.parse(line) as { level?: number; msg?: string; err?: { message?: string } }
    return (entry.level ?? 0) >= errorLevel ? (entry.err?.message ?? entry.msg ?? 'unknown') : undefined
  } catch {
    return undefined
  }
}

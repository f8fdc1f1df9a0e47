import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** A program of this folder in a process of its own, asked over its channel: one answer to each question. */
export class Helper {
  readonly process: ChildProcess
  #next = 0
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  #isStopped = false

  constructor(file: URL, flags: string[] = []) {
    this.process = fork(fileURLToPath(file), { execArgv: flags, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    this.process.on('message', (message: { id: number; value?: unknown; error?: string }) => {
      const waiting = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if (message.error === undefined) waiting?.resolve(message.value as never)
      else waiting?.reject(new Error(message.error))
    })
    this.process.once('exit', (code) => {
      if (!this.#isStopped) for (const { reject } of this.#waiting.values()) reject(new Error(`a helper ended with ${code}`))
    })
  }

  get pid(): number {
    return this.process.pid ?? 0
  }

  ask<Answer>(name: string, argument: unknown = null): Promise<Answer> {
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve, reject })
      this.process.send({ id, name, argument })
    })
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return
    this.#isStopped = true
    const gone = new Promise((resolve) => this.process.once('exit', resolve))
    this.process.kill('SIGTERM')
    await gone
  }
}

/** The other end: answers questions by name. */
export function answerQuestions(answers: Record<string, (argument: never) => unknown>): void {
  process.on('message', (question: { id: number; name: string; argument: never }) => {
    void Promise.resolve()
      .then(() => answers[question.name]?.(question.argument))
      .then(
        (value) => process.send?.({ id: question.id, value }),
        (error: unknown) => process.send?.({ id: question.id, error: error instanceof Error ? error.message : String(error) }),
      )
  })
  // A profile is written only by a process that ends by itself.
  for (const end of ['SIGTERM', 'disconnect'] as const) process.on(end, () => process.exit(0))
}

/** So many sockets, and some for files, in one process. @throws Error with what to do */
export function checkOpenFiles(sockets: number): void {
  const limit = /Max open files\s+(\d+)/.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]
  const needed = sockets + 500
  if (limit !== undefined && Number(limit) < needed) {
    throw new Error(`One process here may open ${limit} files and ${needed} are needed: run "ulimit -n ${needed}" first, or take fewer.`)
  }
}

/** Addresses of this machine, 500 connections each: one address alone would run out of ports and meet the limit for its handshakes. */
export function addressOf(index: number, perAddress = 500): string {
  const number = Math.floor(index / perAddress)
  return `127.${1 + Math.floor(number / 62_500)}.${Math.floor(number / 250) % 250}.${2 + (number % 250)}`
}

/** What this process holds once nothing is left to collect, apart from what the system keeps for it. Needs `--expose-gc`. */
export async function settledMemory(): Promise<number> {
  for (let each = 0; each < 4; each += 1) {
    globalThis.gc?.()
    await delay(300)
  }
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Seconds of processor time a process has used. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

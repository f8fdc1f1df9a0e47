import { sendSignal } from './processes.ts'

interface Part {
  name: string
  stop: () => Promise<void>
  /** What a second Ctrl-C kills at once. */
  pids: () => { pid: number; signal: NodeJS.Signals }[]
}

/** What was started, stopped in the opposite order: the app before the database it uses. */
export class Teardown {
  readonly #parts: Part[] = []

  add(name: string, stop: () => Promise<void>, pids: Part['pids'] = () => []): void {
    this.#parts.push({ name, stop, pids })
  }

  /** Stops everything; one part that fails does not keep the others running. Returns the failures. */
  async run(): Promise<string[]> {
    const failures: string[] = []
    for (let part = this.#parts.pop(); part !== undefined; part = this.#parts.pop()) {
      try {
        await part.stop()
      } catch (error) {
        failures.push(`${part.name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    return failures
  }

  force(): void {
    for (const part of this.#parts) {
      for (const { pid, signal } of part.pids()) sendSignal(pid, signal)
    }
  }
}

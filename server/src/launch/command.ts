import { performance } from 'node:perf_hooks'
import { LaunchError } from './failure.ts'
import { createReport, type Report } from './report.ts'
import type { Launch } from './parts.ts'
import { Teardown } from './teardown.ts'

/** Shown when nothing happens for this long after Ctrl-C, so that people know what the second one does. */
const patienceMs = 3000

/** First signal: everything is stopped in order. Second: at once. */
function listenForSignals(teardown: Teardown, report: Report): AbortController {
  const stopping = new AbortController()
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping.signal.aborted) {
      teardown.force()
      process.exit(130)
    }
    report.say(`\nStopping (${signal}).`)
    setTimeout(() => report.say('Still stopping; press Ctrl-C again to end at once.'), patienceMs).unref()
    stopping.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  return stopping
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

function describe(error: unknown): string {
  if (error instanceof LaunchError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/**
 * Runs a command of the launcher until Ctrl-C or a failure, then stops what it brought up.
 * @returns the exit code: 0 after Ctrl-C, 1 when something was wrong.
 */
export async function runCommand(bringUp: (launch: Launch) => Promise<void>): Promise<number> {
  const began = performance.now()
  const report = createReport((text) => process.stdout.write(text))
  const teardown = new Teardown()
  const stopping = listenForSignals(teardown, report)
  let code = 0
  const fail = (error: unknown): void => {
    // A step that was cut short by Ctrl-C, or by an earlier failure, has nothing to add.
    if (stopping.signal.aborted && error instanceof Error && error.name === 'AbortError') return
    code = 1
    process.stderr.write(`\n${describe(error)}\n`)
    stopping.abort()
  }
  // A fault of the app must not leave its database and media server behind.
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
  try {
    await bringUp({ environment: process.env, report, teardown, signal: stopping.signal, began, fail, finish: () => stopping.abort() })
    await untilAborted(stopping.signal)
  } catch (error) {
    fail(error)
  }
  for (const failure of await teardown.run()) process.stderr.write(`${failure}\n`)
  return code
}

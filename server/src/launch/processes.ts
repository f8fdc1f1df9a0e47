import { execFileSync, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

/** The command line of a process, or an empty string when it is gone or cannot be seen. */
export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return process.platform === 'linux' ? '' : commandLineFromPs(pid)
  }
}

function commandLineFromPs(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

/** Whether the process runs. A zombie (killed, not yet reaped) has an empty command line and counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return commandLine(pid) !== ''
}

/** Sends a signal; a process that is already gone is no error. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function isGoneWithin(pid: number, seconds: number): Promise<boolean> {
  const end = Date.now() + seconds * 1000
  while (isAlive(pid)) {
    if (Date.now() > end) return false
    await delay(25)
  }
  return true
}

/** Sends each signal in turn until the process is gone, waiting `seconds` after each. */
export async function stopProcess(pid: number, signals: readonly NodeJS.Signals[], seconds: number): Promise<void> {
  for (const signal of signals) {
    if (!isAlive(pid)) return
    sendSignal(pid, signal)
    if (await isGoneWithin(pid, seconds)) return
  }
}

/** Settles with the exit code when the child ends, or when it could not be started at all. */
export function exited(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(127))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

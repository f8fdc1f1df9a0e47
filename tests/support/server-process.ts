import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))
const program = join(project, 'server/src/main.ts')
const startSeconds = 30

/** The server as a centre runs it, in a process of its own. @param flags for Node itself, as `--cpu-prof` */
export async function startServer(environment: NodeJS.ProcessEnv, url: string, flags: string[] = []): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...flags, program], { cwd: project, env: environment, stdio: ['ignore', 'inherit', 'inherit'] })
  for (const until = Date.now() + startSeconds * 1000; Date.now() < until; await delay(100)) {
    if (hasEnded(child)) throw new Error(`the server ended with ${child.exitCode ?? child.signalCode}`)
    const isReady = await fetch(`${url}/ready`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady) return child
  }
  child.kill('SIGKILL')
  throw new Error(`the server did not answer within ${startSeconds} s`)
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

export async function endServer(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await gone
}

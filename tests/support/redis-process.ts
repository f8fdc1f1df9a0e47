import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { RedisProgram } from './redis-program.ts'

/** A Redis of its own, which keeps nothing. @returns its process */
export async function launchRedis(program: RedisProgram | undefined, { folder, port }: { folder: string; port: number }): Promise<number> {
  if (program === undefined) throw new Error('there is no Redis')
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no']
  const env = program.libraries === undefined ? process.env : { ...process.env, LD_LIBRARY_PATH: program.libraries }
  const child = spawn(program.file, options, { env, stdio: 'ignore' })
  const { pid } = child
  if (pid === undefined) throw new Error('Redis did not start')
  for (const until = Date.now() + 5_000; Date.now() < until; await delay(20)) if (await answers(port)) return pid
  child.kill('SIGKILL')
  throw new Error('Redis did not answer within 5 s')
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (isAnswered: boolean) => {
      socket.destroy()
      resolve(isAnswered)
    }
    socket.once('data', (data) => end(data.toString().startsWith('+PONG')))
    socket.once('error', () => end(false))
    socket.once('connect', () => socket.write('PING\r\n'))
  })
}

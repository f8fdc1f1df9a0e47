import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort, freeUdpPort } from './ports.ts'
import { commandLine, isAlive, stopProcess } from './processes.ts'

export interface ServerOptions {
  program: string
  /** Holds the configuration (with the secret, so mode 0600), the log and the process number. */
  folder: string
  apiKey: string
  apiSecret: string
  /** Where the server reports who joined and left. */
  webhookUrl?: string
  /** The address that phones reach for media; loopback keeps everything on this machine. */
  nodeIp: string
  /** Taken when they are free and no earlier start has chosen others; 0 asks the system for any. */
  usualPorts?: Ports
}

const defaultPorts: Ports = { signal: 7880, udp: 7882, tcp: 7881 }

export interface Ports {
  signal: number
  udp: number
  tcp: number
}

export interface LivekitProcess {
  pid: number
  url: string
  /** Whether an earlier, killed run had left it and it was taken over with its calls. */
  isAdopted: boolean
}

const stopSignals = ['SIGTERM', 'SIGKILL'] as const
const startSeconds = 20
const releaseMs = 1_000

export function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.')
}

/** JSON is YAML, and escapes what needs escaping. */
function configuration(options: ServerOptions, ports: Ports): string {
  const { nodeIp } = options
  const local = isLoopback(nodeIp)
  return JSON.stringify({
    port: ports.signal,
    // Browsers come through the app's own port, which asks who they are.
    bind_addresses: ['127.0.0.1'],
    rtc: {
      node_ip: nodeIp,
      udp_port: ports.udp,
      tcp_port: ports.tcp,
      use_external_ip: false,
      enable_loopback_candidate: local,
      ...(local ? { ips: { includes: ['127.0.0.0/8'] } } : {}),
      // An empty list means a third party's server; on a local network nobody needs one.
      stun_servers: [`${nodeIp}:${ports.udp}`],
    },
    // Only the app opens rooms, so a refreshed token of a removed person opens nothing.
    room: { auto_create: false, empty_timeout: 120, departure_timeout: 60 },
    keys: { [options.apiKey]: options.apiSecret },
    ...(options.webhookUrl === undefined ? {} : { webhook: { api_key: options.apiKey, urls: [options.webhookUrl] } }),
    logging: { level: 'warn', pion_level: 'error', json: true },
  })
}

/** The ports of the last start are taken again: after a kill the server may still live on them. */
async function choosePorts(folder: string, usual: Ports): Promise<Ports> {
  const file = join(folder, 'ports.json')
  const last = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Ports) : undefined
  if (last !== undefined) await untilReleased(last.signal)
  const wanted = last ?? usual
  const ports = {
    signal: await freePort(wanted.signal),
    udp: await freeUdpPort(wanted.udp),
    tcp: await freePort(wanted.tcp, '0.0.0.0'),
  }
  writeFileSync(file, JSON.stringify(ports))
  return ports
}

/** A killed process lets go of its ports a moment after it is gone. */
async function untilReleased(port: number): Promise<void> {
  for (const end = Date.now() + releaseMs; Date.now() < end && (await freePort(port)) !== port; await delay(25));
}

async function answersOn(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1000) })
    return response.ok
  } catch {
    return false
  }
}

/** A server left by a killed launcher is used again when it would be configured the same, else it is stopped. */
async function adoptEarlier(options: ServerOptions): Promise<LivekitProcess | undefined> {
  const { folder } = options
  const pidFile = join(folder, 'livekit.pid')
  const configFile = join(folder, 'livekit.json')
  if (!existsSync(pidFile) || !existsSync(configFile)) return undefined
  const pid = Number(readFileSync(pidFile, 'utf8'))
  if (!(pid > 0) || !commandLine(pid).includes(configFile)) return undefined
  const ports = JSON.parse(readFileSync(join(folder, 'ports.json'), 'utf8')) as Ports
  const isSame = readFileSync(configFile, 'utf8') === configuration(options, ports)
  if (isSame && (await answersOn(ports.signal))) {
    return { pid, url: `http://127.0.0.1:${ports.signal}`, isAdopted: true }
  }
  await stopProcess(pid, stopSignals, 5)
  return undefined
}

function lastLogLine(folder: string): string {
  return readFileSync(join(folder, 'livekit.log'), 'utf8').trim().split('\n').at(-1) ?? ''
}

/** Starts the media server and waits until it answers. Throws an Error with its last words when it does not. */
export async function startLivekitProcess(options: ServerOptions): Promise<LivekitProcess> {
  const { folder, program } = options
  mkdirSync(folder, { recursive: true })
  const earlier = await adoptEarlier(options)
  if (earlier !== undefined) return earlier
  const ports = await choosePorts(folder, options.usualPorts ?? defaultPorts)
  const configFile = join(folder, 'livekit.json')
  writeFileSync(configFile, configuration(options, ports), { mode: 0o600 })
  const log = openSync(join(folder, 'livekit.log'), 'a')
  // Detached and logging to a file: it outlives a killed launcher, and so do the calls on it.
  const child = spawn(program, ['--config', configFile], { detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  child.once('error', () => undefined)
  child.unref()
  const pid = child.pid
  if (pid === undefined) throw new Error(`${program} cannot be started`)
  writeFileSync(join(folder, 'livekit.pid'), String(pid))
  const end = Date.now() + startSeconds * 1000
  while (Date.now() < end && isAlive(pid)) {
    if (await answersOn(ports.signal)) return { pid, url: `http://127.0.0.1:${ports.signal}`, isAdopted: false }
    await delay(50)
  }
  await stopProcess(pid, stopSignals, 2)
  throw new Error(lastLogLine(folder) || 'it does not answer')
}

export async function stopLivekitProcess(pid: number, folder: string): Promise<void> {
  await stopProcess(pid, stopSignals, 5)
  rmSync(join(folder, 'livekit.pid'), { force: true })
}

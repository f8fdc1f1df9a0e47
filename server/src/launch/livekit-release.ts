import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, renameSync, writeFileSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Acquisition } from './livekit-build.ts'

const releases = 'https://github.com/livekit/livekit/releases/download'
const downloadMs = 5 * 60_000

function archiveName(version: string): string | undefined {
  const archs: Record<string, string> = { x64: 'amd64', arm64: 'arm64', arm: 'armv7' }
  const cpu = archs[arch()]
  return platform() === 'linux' && cpu !== undefined ? `livekit_${version}_linux_${cpu}.tar.gz` : undefined
}

async function download(url: string, signal: AbortSignal): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(downloadMs)]) })
  if (!response.ok) throw new Error(`${url} answers ${response.status}`)
  return Buffer.from(await response.arrayBuffer())
}

/** The published sum of one file, from the lines "<sum>  <name>". */
function publishedSum(list: string, name: string): string | undefined {
  const line = list.split('\n').find((text) => text.trim().endsWith(name))
  return line?.trim().split(/\s+/)[0]?.toLowerCase()
}

/**
 * Fetches the official release and installs it only when its checksum is the published one.
 * LIVEKIT_RELEASES_URL names a mirror.
 * @returns why it failed, in one sentence, or undefined when the program is in place.
 */
export async function downloadRelease(acquisition: Acquisition): Promise<string | undefined> {
  const { version, workFolder, target, env, signal } = acquisition
  const name = archiveName(version)
  if (name === undefined) return `There is no official media server for ${platform()} on ${arch()}.`
  const base = `${env['LIVEKIT_RELEASES_URL'] ?? releases}/v${version}`
  try {
    const sums = await download(`${base}/checksums.txt`, signal)
    const expected = publishedSum(sums.toString('utf8'), name)
    if (expected === undefined) return `The published checksums do not name ${name}, so it is not used.`
    const archive = await download(`${base}/${name}`, signal)
    if (createHash('sha256').update(archive).digest('hex') !== expected) {
      return `The checksum of ${name} is not the published one, so it is not used.`
    }
    const file = join(workFolder, name)
    writeFileSync(file, archive)
    await promisify(execFile)('tar', ['-xzf', file, '-C', workFolder, 'livekit-server'])
    const program = join(workFolder, 'livekit-server')
    chmodSync(program, 0o755)
    renameSync(program, target)
    return undefined
  } catch (error) {
    signal.throwIfAborted()
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
    return `The official media server could not be fetched: ${error instanceof Error ? error.message : String(error)}${cause === '' ? '' : ` (${cause})`}.`
  }
}

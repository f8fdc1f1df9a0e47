import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { LaunchError } from './failure.ts'
import { exited } from './processes.ts'

const sources = [
  'web/src',
  'web/messages',
  'web/static',
  'web/project.inlang/settings.json',
  'web/project.inlang/paraglide.config.ts',
  'web/package.json',
  'web/tsconfig.json',
  'web/vite.config.ts',
  'web/english-apart.ts',
  'web/fetched-first.ts',
  'web/left-out.ts',
  'shared/src',
  'shared/package.json',
  'pnpm-lock.yaml',
]
/** Written by tools during the build: they would make every build look older than its sources. */
const generated = new Set(['paraglide', '.svelte-kit'])

function* filesBelow(path: string): Generator<string> {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) {
    yield path
    return
  }
  const names = readdirSync(path).filter((name) => !generated.has(name) && !name.endsWith('.test.ts'))
  for (const name of names.toSorted()) yield* filesBelow(join(path, name))
}

/** One value for everything the pages are built from. */
function sourceHash(project: string): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesBelow(join(project, source))) hash.update(relative(project, file)).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex')
}

const buildProgram = fileURLToPath(new URL('./build-pages.ts', import.meta.url))

export interface WebBuild {
  /** Whether the built pages are those of the present sources. */
  isFresh: boolean
  build(signal: AbortSignal): Promise<void>
}

/** Compares the built pages with their sources by content: a checkout changes times, not pages. */
export function inspectWeb(project: string, dataDir: string): WebBuild {
  const stamp = join(project, 'web', 'build', '.sources')
  const hash = sourceHash(project)
  const isBuilt = existsSync(join(project, 'web', 'build', 'handler.js'))
  return {
    isFresh: isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash,
    async build(signal) {
      mkdirSync(dataDir, { recursive: true })
      // A build that fails halfway is of no sources.
      rmSync(stamp, { force: true })
      const logFile = join(dataDir, 'web-build.log')
      const log = openSync(logFile, 'w')
      const child = spawn(process.execPath, [buildProgram], {
        cwd: join(project, 'web'),
        // Whoever asks for it, a test too: what is built is what people get.
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: ['ignore', log, log],
        signal,
      })
      closeSync(log)
      const code = await exited(child)
      signal.throwIfAborted()
      if (code !== 0) throw new LaunchError(`The pages could not be built: ${firstError(logFile)} (see ${logFile}).`)
      writeFileSync(stamp, hash)
    },
  }
}

function firstError(logFile: string): string {
  const lines = stripVTControlCharacters(readFileSync(logFile, 'utf8')).trim().split('\n')
  // "error during build:" is only the heading; paths of built files may hold the word too.
  return (lines.find((line) => /error:? /i.test(line) && !line.trim().endsWith(':')) ?? lines.at(-1) ?? '').trim()
}

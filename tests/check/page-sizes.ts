import { inspectWeb } from '@cho-phien/server/launch/web-build'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** `pnpm check:sizes`: the JavaScript a page loads before it can be used, as a phone receives it. Builds the pages when they are stale. */
const goalBytes = 60_000
/** No page may grow past this. The goal is not reached yet: Svelte and SvelteKit take half of it. Only ever lowered. */
const ceilingBytes = 74_000

interface Manifest {
  client: { imports: string[] }
  nodes: (() => Promise<{ imports: string[] }>)[]
  routes: { id: string; page: { layouts: (number | undefined)[]; leaf: number } | null }[]
}

const project = fileURLToPath(new URL('../../', import.meta.url))
const client = join(project, 'web', 'build', 'client')

async function readManifest(): Promise<Manifest> {
  const file = pathToFileURL(join(project, 'web', 'build', 'server', 'manifest.js')).href
  return ((await import(file)) as { manifest: Manifest }).manifest
}

/** Files of each page's first load: the app's start, the layouts around the page, the page, and all that these import. */
async function filesByPage({ client: start, nodes, routes }: Manifest): Promise<Map<string, string[]>> {
  const pages = new Map<string, string[]>()
  for (const { id, page } of routes) {
    if (page === null) continue
    const used = [...page.layouts, page.leaf].flatMap((index) => (index === undefined ? [] : [nodes[index]!]))
    const imports = await Promise.all(used.map(async (load) => (await load()).imports))
    pages.set(id, withImports([...start.imports, ...imports.flat()]))
  }
  const isBlind = [...pages.values()].every((files) => files.flatMap(importsOf).length === 0)
  if (isBlind) throw new Error('No file of the pages imports another: imports are written in a way that is not known here.')
  return pages
}

/** The manifest's list of a page lacks what a late part of it imports too: the files themselves lack nothing. */
function withImports(files: string[]): string[] {
  const all = new Set(files)
  for (const file of all) for (const imported of importsOf(file)) all.add(imported)
  return [...all]
}

function importsOf(file: string): string[] {
  const code = readFileSync(join(client, file), 'utf8')
  return [...code.matchAll(/\b(?:from|import)\s*["'`](\.[^"'`]+\.js)/g)].map(([, path]) => posix.join(posix.dirname(file), path!))
}

/** Chunks that hold the media client, known by a sentence of its own. */
function mediaChunks(): string[] {
  const folder = '_app/immutable/chunks'
  const names = readdirSync(join(client, folder)).filter((name) => name.endsWith('.js'))
  return names
    .map((name) => `${folder}/${name}`)
    .filter((file) => readFileSync(join(client, file), 'utf8').includes('could not establish pc connection'))
}

function compressedBytes(file: string): number {
  return statSync(join(client, `${file}.br`)).size
}

const web = inspectWeb(project, join(project, '.data'))
if (!web.isFresh) {
  console.log('Building the pages')
  await web.build(new AbortController().signal)
}
const media = mediaChunks()
let hasFailed = media.length === 0
if (hasFailed) console.error('No chunk holds livekit-client: pages could not call.')
const rows = [...(await filesByPage(await readManifest()))].map(([page, files]) => {
  const bytes = files.reduce((sum, file) => sum + compressedBytes(file), 0)
  return { page, bytes, hasMedia: files.some((file) => media.includes(file)) }
})
for (const { page, bytes, hasMedia } of rows.toSorted((a, b) => b.bytes - a.bytes)) {
  const faults = [bytes > ceilingBytes ? 'over the ceiling' : '', hasMedia ? 'loads livekit-client at once' : ''].filter(Boolean)
  hasFailed ||= faults.length > 0
  const remarks = faults.length > 0 ? faults : bytes > goalBytes ? ['over the goal'] : []
  console.log(`${(bytes / 1000).toFixed(1).padStart(6)} kB  ${page}${remarks.length === 0 ? '' : `  <- ${remarks.join(', ')}`}`)
}
console.log(
  `JavaScript of each page before a call, brotli; the goal is ${goalBytes / 1000} kB, the ceiling ${ceilingBytes / 1000} kB, and livekit-client comes when a ticket is taken.`,
)
process.exit(hasFailed ? 1 : 0)

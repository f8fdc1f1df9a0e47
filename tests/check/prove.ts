import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gates, type Gate, type Violation } from './violations.ts'

/**
 * `pnpm check:prove [gate]`: breaks each rule in a copy of the project and expects its gate to fail and to name it. Minutes long,
 * so it is no part of `pnpm test`.
 */
const project = fileURLToPath(new URL('../../', import.meta.url))
const only = process.argv[2]

function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'cho-phien-prove-'))
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: project, encoding: 'utf8' })
  for (const file of new Set(files.split('\0').filter((name) => name !== '' && existsSync(join(project, name))))) {
    cpSync(join(project, file), join(copy, file), { recursive: true, force: true })
  }
  run(copy, ['install', '--frozen-lockfile', '--prefer-offline'])
  return copy
}

/** pnpm, as it was itself started: `npx pnpm` leaves no `pnpm` elsewhere. */
function run(folder: string, args: string[]): { status: number; output: string } {
  const pnpm = process.env['npm_execpath']
  const [program, ...before] = pnpm === undefined ? ['npx', '-y', 'pnpm@12'] : /\.[cm]?js$/.test(pnpm) ? [process.execPath, pnpm] : [pnpm]
  const result = spawnSync(program, [...before, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  return { status: result.status ?? 1, output: `${result.stdout}${result.stderr}` }
}

/** Puts the violation in. Returns what takes it out again. */
function seed(folder: string, { files = {}, edit }: Violation): () => void {
  const undo = Object.entries(files).map(([path, content]) => replaceFile(join(folder, path), () => content))
  if (edit !== undefined) undo.push(replaceFile(join(folder, edit.path), (before) => replaceOnce(before, edit)))
  return () => undo.forEach((step) => step())
}

function replaceFile(path: string, change: (before: string) => string): () => void {
  const before = contentOf(path)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, change(before ?? ''))
  return () => (before === undefined ? rmSync(path) : writeFileSync(path, before))
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function replaceOnce(text: string, { path, from, to }: { path: string; from: string; to: string }): string {
  if (!text.includes(from)) throw new Error(`${path} no longer holds "${from}": correct tests/check/violations.ts.`)
  return text.replace(from, to)
}

/** Whether one paragraph of the output holds all that the gate must say. */
function isNamed(output: string, { says }: Violation): boolean {
  return output.split(/\n\s*\n/).some((paragraph) => says.every((part) => paragraph.includes(part)))
}

function proveGate(folder: string, gate: Gate): boolean {
  const undo = gate.violations.map((violation) => seed(folder, violation))
  const { status, output } = run(folder, ['run', ...gate.script.split(' ')])
  undo.forEach((step) => step())
  const results = gate.violations.map((violation) => ({ ...violation, isCaught: status !== 0 && isNamed(output, violation) }))
  for (const { rule, isCaught } of results) console.log(`${isCaught ? 'caught' : 'MISSED'}  ${gate.script.padEnd(26)} ${rule}`)
  const isProven = results.every(({ isCaught }) => isCaught)
  if (!isProven) console.error(output.slice(-4_000))
  return isProven
}

const folder = copyProject()
try {
  const chosen = gates.filter(({ script }) => only === undefined || script.startsWith(only))
  const proven = chosen.map((gate) => proveGate(folder, gate))
  process.exitCode = proven.every(Boolean) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

import { readdirSync, readFileSync } from 'node:fs'

interface Process {
  pid: number
  parent: number
  name: string
  bytes: number
}

function readProcess(pid: string): Process | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    // The proportional share counts memory that PostgreSQL's processes have in common once.
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return {
      pid: Number(pid),
      parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]),
      name: /^Name:\s+(.+)/m.exec(status)?.[1] ?? '',
      bytes: Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024,
    }
  } catch {
    return undefined
  }
}

export interface Member {
  pid: number
  program: string
  bytes: number
}

/** A process and everything below it. Linux only. @param label of the process itself */
export function familyOf(root: number, label: string): Member[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(readProcess)
    .filter((entry) => entry !== undefined)
  const members = new Set([root])
  // Parents have lower numbers almost always; the second pass catches the rest.
  for (let pass = 0; pass < 2; pass += 1) for (const { pid, parent } of all) if (members.has(parent)) members.add(pid)
  return all
    .filter(({ pid }) => members.has(pid))
    .map(({ pid, name, bytes }) => ({ pid, bytes, program: pid === root ? label : name.startsWith('livekit') ? 'media server' : name }))
}

/** @param of what is added up of each */
export function sumByProgram(family: readonly Member[], of: (member: Member) => number): Map<string, number> {
  const sums = new Map<string, number>()
  for (const member of family) sums.set(member.program, (sums.get(member.program) ?? 0) + of(member))
  return sums
}

/** Bytes of a process and everything below it, by program. Linux only. */
export function memoryOf(root: number, label: string): Map<string, number> {
  return sumByProgram(familyOf(root, label), ({ bytes }) => bytes)
}

export function describeMemory(memory: ReadonlyMap<string, number>): string {
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
  const total = [...memory.values()].reduce((sum, bytes) => sum + bytes, 0)
  return `${megabytes(total)} MB (${[...memory].map(([name, bytes]) => `${name} ${megabytes(bytes)}`).join(', ')})`
}

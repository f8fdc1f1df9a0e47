import { cpus, totalmem } from 'node:os'

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  return percentile(sorted, 0.5)
}

/** @param sorted ascending; @param share 0..1 */
export function percentile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN
  const index = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)
  return sorted[Math.max(0, index)] ?? Number.NaN
}

export interface Row {
  what: string
  ours: string
  beside: string
  ratio: number
  goal: string
}

export function printRows(title: string, rows: readonly Row[]): void {
  console.log(`\n## ${title}\n`)
  console.log('| work | ours | beside | ratio | goal |')
  console.log('|---|---|---|---|---|')
  for (const row of rows) console.log(`| ${row.what} | ${row.ours} | ${row.beside} | ${row.ratio.toFixed(2)} | ${row.goal} |`)
}

export function describeMachine(): string {
  const cores = cpus()
  return `${cores.length} cores (${cores[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`
}

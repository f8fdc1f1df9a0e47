/** `pnpm faults` does everything; an ordinary run of the tests does enough to see a fault. FAULT_HISTORIES and so on say how much. */
export function amount(name: string, of: { usual: number; whole: number }): number {
  const given = process.env[name]
  if (given !== undefined && given !== '') {
    const value = Number(given)
    // None at all would pass without a look at anything.
    if (!Number.isSafeInteger(value) || value < 1) throw new Error(`${name} must be a whole number from 1, not "${given}".`)
    return value
  }
  return process.env['npm_lifecycle_event'] === 'faults' ? of.whole : of.usual
}

/** Says how soon people were served again, for whoever reads the run. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

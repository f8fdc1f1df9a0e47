/** Something on the command line is wrong. The message is one sentence that says what to write instead. */
export class OptionError extends Error {}

/** @throws OptionError for what is no number of that range */
export function readNumberOption(name: string, given: string, [least, most]: readonly [number, number]): number {
  const value = Number(given)
  if (given.trim() === '' || !Number.isFinite(value) || value < least || value > most) {
    throw new OptionError(`--${name} is a number from ${least} to ${most}, not ${given === '' ? 'nothing' : given}.`)
  }
  return value
}

/** Something on the command line is wrong. The message is one sentence that says what to write instead. */
export class OptionError extends Error {}

/** `--help` was asked for. The message is the answer. */
export class HelpAsked extends Error {}

/** Ends a program that could not begin: help is an answer, a wrong option is a failure. */
export function sayWhyNot(reason: unknown): void {
  if (reason instanceof HelpAsked) {
    console.log(reason.message)
    return
  }
  if (!(reason instanceof OptionError)) throw reason
  console.error(reason.message)
  process.exitCode = 1
}

/** @throws OptionError for what is no number of that range */
export function readNumberOption(name: string, given: string, [least, most]: readonly [number, number]): number {
  const value = Number(given)
  if (given.trim() === '' || !Number.isFinite(value) || value < least || value > most) {
    throw new OptionError(`--${name} is a number from ${least} to ${most}, not ${given === '' ? 'nothing' : given}.`)
  }
  return value
}

import type { Glance } from './group-process.ts'

const width = 24
const quietEverySeconds = 15

/** One line that is written over in a terminal; in a file a line every quarter of a minute. */
export class Progress {
  readonly #minutes: number
  readonly #beganAt = performance.now()
  #toldAt = 0
  #isLineOpen = false

  constructor(minutes: number) {
    this.#minutes = minutes
  }

  /** @param all what each process has seen so far */
  show(all: readonly Glance[]): void {
    const sum = (name: keyof Glance) => all.reduce((total, each) => total + each[name], 0)
    const seconds = (performance.now() - this.#beganAt) / 1000
    const share = Math.min(1, seconds / (this.#minutes * 60))
    const counts = `${sum('tickets')} tickets, ${sum('held')} interviews, ${sum('recorded')} outcomes, ${sum('faults')} faults`
    if (process.stdout.isTTY) {
      const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░')
      process.stdout.write(`\r\x1b[2K${bar} ${clock(seconds)} of ${clock(this.#minutes * 60)}  ${counts}`)
      this.#isLineOpen = true
    } else if (seconds - this.#toldAt >= quietEverySeconds) {
      this.#toldAt = seconds
      console.log(`${clock(seconds)}  ${counts}`)
    }
  }

  end(): void {
    if (this.#isLineOpen) process.stdout.write('\n')
  }
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** What a screen reader hears of something that changes often: the newest sentence, and not one right after another. */
export class Announcer {
  #said = $state('')
  /** What whoever listens knows already: said, or read. */
  #known = ''
  #saidAt = -Infinity
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #quietMs: number

  /** @param quietMs the pause that each sentence is owed */
  constructor(quietMs: number) {
    this.#quietMs = quietMs
  }

  /** The text of the live region. */
  get said(): string {
    return this.#said
  }

  /** Takes it as heard: the page that shows it is read itself. */
  know(sentence: string): void {
    this.#known = sentence
  }

  /** Says it after the pause that the last one is owed; what was to be said before and was not is dropped. An urgent one waits for nothing. */
  say(sentence: string, isUrgent = false): void {
    this.stop()
    if (sentence === this.#known) return
    const wait = isUrgent ? 0 : this.#saidAt + this.#quietMs - Date.now()
    if (wait > 0) this.#timer = setTimeout(() => this.#speak(sentence), wait)
    else this.#speak(sentence)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #speak(sentence: string): void {
    this.#said = this.#known = sentence
    this.#saidAt = Date.now()
  }
}

import type { ErrorDetail } from '@cho-phien/shared/errors'
import type { RefusalCode } from './refusal-code.ts'
import { m } from '#lib/paraglide/messages.js'
import type { Answer } from './client.ts'

/** Why a request was refused. */
export interface Problem {
  code: RefusalCode
  fields: string[]
  detail: ErrorDetail
}

/** What is wrong with each field, by name; nothing or false where all is well. */
type Errors = Record<string, string | false | undefined>

/**
 * One form or button that sends: busy or not, what the server refused, and what is wrong with each field. What a
 * person typed stays with the page.
 */
export class Submission {
  #isBusy = $state(false)
  #problem = $state<Problem>()
  #said = $state('')
  /** Fields that were wrong when it was last tried; their words follow what is typed since. */
  #marked = $state.raw<string[]>([])
  #findErrors = $state.raw<() => Errors>(() => ({}))
  readonly #wrong = $derived.by(() => wrongOnes(this.#findErrors()).filter(([field]) => this.#marked.includes(field)))
  /** Grows with each refusal: the form then moves the focus. */
  #refusals = $state(0)

  get isBusy(): boolean {
    return this.#isBusy
  }
  get problem(): Problem | undefined {
    return this.#problem
  }
  get refusals(): number {
    return this.#refusals
  }
  /** Every field to put right, in the order of the page's checks. */
  get wrong(): readonly [field: string, said: string][] {
    return this.#problem ? [] : this.#wrong
  }
  /** For the top of the form: why it was refused, or the first thing to put right. Empty while all is well. */
  get sentence(): string {
    if (this.#problem) return this.#said
    const [first] = this.#wrong
    return first ? m.errors_form_wrong({ first: first[1] }) : ''
  }

  /** What is wrong with a field, by the name the server uses, such as `halls` or `card/wageTo`. */
  errorOf(field: string): string | undefined {
    const said = this.#wrong.find(([name]) => name === field)
    if (said) return said[1]
    const isRefused = this.#problem?.fields.some((name) => name === field || name.startsWith(`${field}/`))
    return isRefused ? m.error_field_refused() : undefined
  }

  /**
   * Takes the page's own checks. Given as a function, a mark goes as soon as its field is put right.
   * @returns whether it may be sent
   */
  check(errors: Errors | (() => Errors)): boolean {
    this.#problem = undefined
    this.#findErrors = typeof errors === 'function' ? errors : () => errors
    this.#marked = wrongOnes(this.#findErrors()).map(([field]) => field)
    if (this.#marked.length === 0) return true
    this.#refusals += 1
    return false
  }

  clear(): void {
    this.#problem = undefined
    this.#marked = []
  }

  /**
   * Sends once at a time, and is busy until what follows is done too: on a slow phone the next page takes seconds, and
   * a second press meanwhile would make a second row.
   * @returns the answer, or undefined when it was refused or did not arrive
   */
  async run<Data>(send: () => Promise<Answer<Data>>, follow?: (data: Data) => unknown): Promise<Data | undefined> {
    if (this.#isBusy) return undefined
    this.#isBusy = true
    this.clear()
    try {
      const data = await this.#ask(send)
      if (data !== undefined) await follow?.(data)
      return data
    } finally {
      this.#isBusy = false
    }
  }

  async #ask<Data>(send: () => Promise<Answer<Data>>): Promise<Data | undefined> {
    try {
      const { data, error, response } = await send()
      if (response.ok) return (data ?? {}) as Data
      const problem = readProblem(error)
      this.#refuse(problem, await sentenceOf(problem))
    } catch {
      this.#refuse({ code: 'offline', fields: [], detail: {} }, m.error_offline())
    }
    return undefined
  }

  #refuse(problem: Problem, said: string): void {
    this.#problem = problem
    this.#said = said
    this.#refusals += 1
  }
}

function readProblem(body: unknown): Problem {
  const { code = 'internal', fields = [], detail = {} } = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>
  return { code, fields, detail }
}

function wrongOnes(errors: Errors): [field: string, said: string][] {
  return Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]))
}

/** Seventy sentences that most visits never need: fetched with the first refusal. */
async function sentenceOf({ code, detail }: Problem): Promise<string> {
  try {
    return (await import('./error-sentence.ts')).errorSentence(code, detail)
  } catch {
    return m.error_reason_missed()
  }
}

import type { ErrorDetail } from '@cho-phien/shared/errors'

/** A command was refused, or never answered (`offline`). The sentence for people is in the catalogue, by code. */
import type { RefusalCode } from '#lib/api/refusal-code.ts'
export class CommandError extends Error {
  readonly code: RefusalCode
  /** Names of the inputs that are wrong. */
  readonly fields: string[]
  readonly detail: ErrorDetail | undefined

  constructor(code: RefusalCode, more: { fields?: string[] | undefined; detail?: ErrorDetail | undefined } = {}) {
    super(code)
    this.name = 'CommandError'
    this.code = code
    this.fields = more.fields ?? []
    this.detail = more.detail
  }
}

/** The code of whatever a command threw. */
export function codeOf(error: unknown): RefusalCode {
  return error instanceof CommandError ? error.code : 'internal'
}

/** The facts that its sentence needs. */
export function detailOf(error: unknown): ErrorDetail {
  return (error instanceof CommandError && error.detail) || {}
}

import { errorStatus, type ErrorCode, type ErrorDetail } from '@cho-phien/shared/errors'

/** A refusal with a reason people can act on. Thrown anywhere in an action; it also rolls the transaction back. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly fields: string[] | undefined
  readonly detail: ErrorDetail | undefined

  constructor(code: ErrorCode, more: { fields?: string[]; detail?: ErrorDetail } = {}) {
    super(code)
    this.name = 'DomainError'
    this.code = code
    this.fields = more.fields
    this.detail = more.detail
  }

  get status(): number {
    return errorStatus[this.code]
  }
}

export function notFoundUnless<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new DomainError('not_found')
  return row
}

/** The name of the constraint a statement broke, if that is why it failed. */
export function brokenConstraint(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('constraint_name' in error)) return undefined
  return typeof error.constraint_name === 'string' ? error.constraint_name : undefined
}

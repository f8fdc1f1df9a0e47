import { Type, type TSchema } from 'typebox'

/**
 * An instant, ISO 8601 with `Z` or an offset. The web shows it in Asia/Ho_Chi_Minh. The format alone would also take a year 0000,
 * offsets no place has and a zone's name in brackets, none of which the database stores.
 */
export const Instant = Type.String({
  format: 'date-time',
  pattern: '^(19|20)\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-](0\\d|1[0-4]):[0-5]\\d)$',
})
/** A calendar day, `YYYY-MM-DD`. */
export const Day = Type.String({ format: 'date' })
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** A closed list of words as a union of literals. */
export const OneOf = <const T extends readonly string[]>(words: T) => Type.Unsafe<T[number]>(Type.String({ enum: [...words] }))

/** One line of text a person typed: bounded, no control characters, no half of a surrogate pair (nothing can store one). */
export const Line = (maxLength: number, minLength = 0) =>
  Type.String({ minLength, maxLength, pattern: '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]*$' })

/** Several lines of text a person typed: bounded, no control characters but line breaks and tabs. */
export const Text = (maxLength: number, minLength = 0) =>
  Type.String({ minLength, maxLength, pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ud800-\\udfff]*$' })

export const Done = Type.Object({})

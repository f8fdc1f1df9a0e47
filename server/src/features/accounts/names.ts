import { DomainError } from '../../errors.ts'

/** Marks that turn the reading direction of the text around them: in a name they only deceive. */
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Nothing of these is seen alone: spaces, formatting, accents without a letter, and letters that are drawn as blanks. */
const unseen = /[\p{Cc}\p{Cf}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]/gu

/**
 * A name or title as it is kept: composed letters, so that the same name is the same text however it was typed, and single
 * spaces.
 * @throws DomainError invalid_input when nothing is left to see
 */
export function cleanName(text: string, field: string): string {
  const name = text.normalize('NFC').replace(directionMarks, '').replace(/\s+/g, ' ').trim()
  if (name.replace(unseen, '') === '') throw new DomainError('invalid_input', { fields: [field] })
  return name
}

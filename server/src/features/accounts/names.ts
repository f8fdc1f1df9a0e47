import { DomainError } from '../../errors.ts'

/** Marks that turn the reading direction of the text around them: in a name they only deceive. */
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * A name as it is kept: composed letters, so that the same name is the same text however it was typed, and single spaces.
 * @throws DomainError invalid_input when nothing is left
 */
export function cleanName(text: string, field: string): string {
  const name = text.normalize('NFC').replace(directionMarks, '').replace(/\s+/g, ' ').trim()
  if (name === '') throw new DomainError('invalid_input', { fields: [field] })
  return name
}

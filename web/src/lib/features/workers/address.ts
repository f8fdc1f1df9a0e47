import type { Sex } from '@cho-phien/shared/forms'
import { givenName } from '@cho-phien/shared/workers'
import { m } from '#lib/paraglide/messages.js'

/** How one speaks to and of a person: `anh Chu` and `anh`; without the sex `anh/chị Chu` and `anh/chị`. */
export interface Address {
  person: string
  you: string
}

export function addressOf(fullName: string, sex: Sex | null | undefined): Address {
  const name = givenName(fullName)
  if (sex === 'female') return { person: m.call_person_female({ name }), you: m.call_you_female() }
  if (sex === 'male') return { person: m.call_person_male({ name }), you: m.call_you_male() }
  return { person: m.call_person_unknown({ name }), you: m.call_you_unknown() }
}

/** For the beginning of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

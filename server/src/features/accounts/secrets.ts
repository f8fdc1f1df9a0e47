import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { codeRules } from './code-rules.ts'
import { slipAlphabet, slipLength } from './slip-rules.ts'

type Purpose = 'phone-code' | 'slip' | 'invitation' | 'identity-number'

/** A keyed hash: a copy of the database alone does not tell the secret, however short it is. */
export function hashSecret(key: string, purpose: Purpose, text: string): string {
  return createHmac('sha256', key).update(`${purpose}\n${text}`).digest('hex')
}

/** Compares two hashes in a time that does not tell where they differ. */
export function isSameHash(left: string, right: string): boolean {
  const [leftBytes, rightBytes] = [Buffer.from(left), Buffer.from(right)]
  return leftBytes.length === rightBytes.length && timingSafeEqual(leftBytes, rightBytes)
}

export function makePhoneCode(): string {
  return String(randomInt(10 ** codeRules.digits)).padStart(codeRules.digits, '0')
}

export function makeSlipCode(): string {
  return pick(slipAlphabet, slipLength)
}

/** Part of a link: 256 bits. */
export function makeLinkToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Read aloud or copied once, then changed by its owner. */
export function makeTemporaryPassword(): string {
  return [1, 2, 3].map(() => pick(slipAlphabet.toLowerCase(), 5)).join('-')
}

function pick(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

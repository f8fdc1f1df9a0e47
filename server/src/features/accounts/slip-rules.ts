import type { ErrorCode } from '@cho-phien/shared/errors'

/** Letters and digits that are not mistaken for one another: 31 of them, 8.5e11 codes of eight (checklist A3). */
export const slipAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const slipLength = 8
export const slipDays = 7

/** What a person typed or a QR code held, as the slip has it; undefined when it cannot be one. */
export function normalizeSlip(input: string): string | undefined {
  const code = input.toUpperCase().replace(/[\s\-.·]/g, '')
  return code.length === slipLength && [...code].every((letter) => slipAlphabet.includes(letter)) ? code : undefined
}

export interface SlipState {
  isRevoked: boolean
  isExpired: boolean
}

/** A revoked slip answers as an unknown one does: it says nothing of who it was for. */
export function refusalOfSlip(slip: SlipState | undefined): ErrorCode | undefined {
  if (slip === undefined || slip.isRevoked) return 'slip_wrong'
  return slip.isExpired ? 'slip_expired' : undefined
}

import type { WorkerId } from '@cho-phien/shared/ids'
import type { SensitiveAnswers } from '@cho-phien/shared/workers'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { hashSecret } from '../accounts/secrets.ts'

// version (1) | nonce (12) | tag (16) | AES-256-GCM of the answers as JSON. The worker's id is bound to it, so that a row's
// secret cannot be moved to another row and read there.
const version = 1
const nonceBytes = 12
const tagBytes = 16

/** @returns null when there is nothing to keep */
export function encryptSensitive(key: Buffer, workerId: WorkerId, answers: SensitiveAnswers): Buffer | null {
  if (Object.keys(answers).length === 0) return null
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(workerId))
  const text = Buffer.concat([cipher.update(JSON.stringify(answers), 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), text])
}

/** @throws Error when the key is another one or the bytes were changed */
export function decryptSensitive(key: Buffer, workerId: WorkerId, bytes: Uint8Array | null): SensitiveAnswers {
  if (bytes === null) return {}
  const sealed = Buffer.from(bytes)
  if (sealed[0] !== version) throw new Error('sensitive answers are sealed in an unknown way')
  const tagAt = 1 + nonceBytes
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, tagAt)).setAAD(Buffer.from(workerId))
  decipher.setAuthTag(sealed.subarray(tagAt, tagAt + tagBytes))
  const text = Buffer.concat([decipher.update(sealed.subarray(tagAt + tagBytes)), decipher.final()])
  return JSON.parse(text.toString('utf8')) as SensitiveAnswers
}

/** Tells that two workers have one citizen ID without keeping it readable. Keyed as the answers are, not as sign-ins. */
export function hashIdentity(key: Buffer, identityNumber: string): string {
  return hashSecret(key.toString('hex'), 'identity-number', identityNumber)
}

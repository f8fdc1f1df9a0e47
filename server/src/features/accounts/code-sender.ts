import type { FastifyBaseLogger } from 'fastify'
import type { Config } from '../../config.ts'
import type { Db } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'

export interface CodeMessage {
  /** E.164. */
  phoneNumber: string
  code: string
  expiresInMinutes: number
}

/**
 * How sign-in codes reach a phone. An SMS or ZNS adapter implements this one function with its provider's API, is chosen in
 * `createCodeSender`, and keeps to three rules: it waits 10 s at most, throws when the provider refuses, and logs neither
 * number nor code.
 */
export interface CodeSender {
  /** False: the centre works with slips; the page does not offer codes. */
  readonly isAvailable: boolean
  send(message: CodeMessage): Promise<void>
}

export function createCodeSender(parts: { config: Config; db: Db; log: FastifyBaseLogger }): CodeSender {
  return parts.config.isDemo ? demoSender(parts) : noSender
}

/** DEMO only: the code is on the inbox page and in the server's log. */
function demoSender({ db, log }: { db: Db; log: FastifyBaseLogger }): CodeSender {
  return {
    isAvailable: true,
    async send({ phoneNumber, code, expiresInMinutes }) {
      const body = `Mã đăng nhập Chợ Phiên: ${code}. Có hiệu lực trong ${expiresInMinutes} phút. Không đưa mã này cho ai.`
      await db`insert into demo_messages (recipient, body) values (${phoneNumber}, ${body})`
      log.info({ code }, 'demo: sign-in code')
    },
  }
}

const noSender: CodeSender = {
  isAvailable: false,
  async send() {
    throw new DomainError('unavailable', { detail: { instead: 'slip' } })
  },
}

import type { ErrorCode } from '@cho-phien/shared/errors'

/** Checklist A1. */
export const codeRules = { digits: 6, lifeSeconds: 600, tries: 5, waitSeconds: 60, perHour: 5 } as const

export interface RecentCodes {
  /** Codes sent to this number within the last hour. */
  count: number
  /** Since the newest of them; null when there is none. */
  newestAgeSeconds: number | null
  oldestAgeSeconds: number | null
}

/** Whether one more code may go to this number. Seconds say when to ask again. */
export function refusalToSend(recent: RecentCodes): { code: 'code_wait' | 'too_many_requests'; seconds: number } | undefined {
  if (recent.newestAgeSeconds !== null && recent.newestAgeSeconds < codeRules.waitSeconds) {
    return { code: 'code_wait', seconds: Math.ceil(codeRules.waitSeconds - recent.newestAgeSeconds) }
  }
  if (recent.count >= codeRules.perHour) return { code: 'too_many_requests', seconds: Math.ceil(3600 - (recent.oldestAgeSeconds ?? 0)) }
  return undefined
}

export interface TriedCode {
  isUsed: boolean
  isExpired: boolean
  /** Whether a try was left when this one was counted. */
  hadTry: boolean
  isRight: boolean
}

/** Why a code does not open the door. A number that was never sent one answers as a wrong code does. */
export function refusalOfCode(tried: TriedCode | undefined): ErrorCode | undefined {
  if (tried === undefined) return 'code_wrong'
  if (tried.isUsed || tried.isExpired) return 'code_expired'
  if (!tried.hadTry) return 'code_used_up'
  return tried.isRight ? undefined : 'code_wrong'
}

import type { ClientInit, HandleClientError } from '@sveltejs/kit/hooks'
import { codeOfStatus } from '#lib/api/error-codes.ts'
import { loadEnglish } from '#lib/i18n/english.ts'
import { getLocale } from '#lib/paraglide/runtime.js'

export const handleError: HandleClientError = ({ kind, error }) => {
  if (kind === 'app') return { code: error.code }
  if (kind === 'framework') return { code: codeOfStatus(error.status) }
  return { code: navigator.onLine && !isUnanswered(error) ? 'unexpected' : 'offline' }
}

/** A phone on a weak network says that it is online: each browser has words of its own for a request that got no answer. */
function isUnanswered(error: unknown): boolean {
  return error instanceof TypeError && /fetch|network|load failed/i.test(error.message)
}

/** Before the first page starts. In development every message holds both languages. */
export const init: ClientInit = async () => {
  if (!import.meta.env.PROD || getLocale() !== 'en') return
  // A page in Vietnamese is better than one whose buttons do nothing.
  await loadEnglish().catch(() => undefined)
}

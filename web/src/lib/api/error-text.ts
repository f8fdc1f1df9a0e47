import { m } from '#lib/paraglide/messages.js'

interface ErrorText {
  title: string
  text: string
}

const TEXTS: Record<string, () => ErrorText> = {
  not_found: () => ({ title: m.errors_not_found_title(), text: m.errors_not_found_text() }),
  not_signed_in: () => ({ title: m.errors_not_signed_in_title(), text: m.errors_not_signed_in_text() }),
  not_allowed: () => ({ title: m.errors_not_allowed_title(), text: m.errors_not_allowed_text() }),
  too_many_requests: () => ({
    title: m.errors_too_many_requests_title(),
    text: m.errors_too_many_requests_text(),
  }),
  unavailable: () => ({ title: m.errors_unavailable_title(), text: m.errors_unavailable_text() }),
  offline: () => ({ title: m.errors_offline_title(), text: m.errors_offline_text() }),
}

/** What a whole page says when it could not be shown. Listed one by one, so that other messages stay out. */
export function pageErrorText(code: string): ErrorText {
  return TEXTS[code]?.() ?? { title: m.errors_unexpected_title(), text: m.errors_unexpected_text() }
}

const CODES: Record<number, string> = {
  401: 'not_signed_in',
  403: 'not_allowed',
  404: 'not_found',
  413: 'too_large',
  429: 'too_many_requests',
  503: 'unavailable',
}

/** The code shown for a failure that came without one of its own. */
export function codeOfStatus(status: number): string {
  return CODES[status] ?? 'unexpected'
}

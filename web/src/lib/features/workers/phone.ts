const TIE = '\u00a0'

/** `0912 345 678` of E.164: the first four, the last three, and what is between. */
export function spacedPhone(e164: string): string {
  const local = e164.replace(/^\+84/, '0')
  return [local.slice(0, 4), local.slice(4, -3), local.slice(-3)].join(TIE)
}

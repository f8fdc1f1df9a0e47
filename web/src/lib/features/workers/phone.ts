const TIE = '\u00a0';

/** `0912 345 678` of E.164, as people say it; other numbers in groups of three from the end. */
export function spacedPhone(e164: string): string {
  const local = e164.replace(/^\+84/, '0');
  const head = local.length % 3 === 0 ? 3 : 3 + (local.length % 3);
  const rest = local.slice(head).match(/.{1,3}/g) ?? [];
  return [local.slice(0, head), ...rest].join(TIE);
}

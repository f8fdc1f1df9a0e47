/** A whole number as people type it (`1.200`, `1 200`), or undefined when it is none or out of bounds. */
export function readWhole(typed: string | null | undefined, least = 0, most = Number.MAX_SAFE_INTEGER): number | undefined {
  const digits = (typed ?? '').replace(/[\s.,\u00a0]/g, '')
  if (!/^\d+$/.test(digits)) return undefined
  const value = Number(digits)
  return value >= least && value <= most ? value : undefined
}

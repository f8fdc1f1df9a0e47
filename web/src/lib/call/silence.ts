/** Whoever has just come in publishes their voice within this time, unless their microphone is off or missing. */
export const publishMs = 3_000

/**
 * Whether the other side is to be called silent: a page that loads anew is not, while its voice is on the way.
 * @param isMuted undefined while no voice is published
 * @param seenMs since they came
 */
export function isSilent({ isMuted, seenMs }: { isMuted: boolean | undefined; seenMs: number }): boolean {
  return isMuted ?? seenMs >= publishMs
}

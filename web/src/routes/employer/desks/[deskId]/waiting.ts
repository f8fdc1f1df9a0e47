/** Whole minutes since a moment, by the server's time. */
export function minutesSince(moment: string, time: number): number {
  return Math.max(0, Math.floor((time - Date.parse(moment)) / 60_000))
}

/** Whole minutes since a moment, by the server's time; the first one counts as one, as on the centre's board. */
export function minutesSince(moment: string, time: number): number {
  return Math.max(1, Math.floor((time - Date.parse(moment)) / 60_000))
}

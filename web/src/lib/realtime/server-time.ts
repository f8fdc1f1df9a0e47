/** How far the device's clock is behind the server's, in milliseconds. Nothing about a person: one for the whole page. */
let offset = 0
let toldBy: string | undefined

/** Takes the server's time as a load said it. A page keeps what its load said for long: only the first hearing counts. */
export function hearServerTime(serverNow: string): void {
  // While a page is rendered this is the server.
  if (typeof window === 'undefined' || toldBy === serverNow) return
  toldBy = serverNow
  offset = Date.parse(serverNow) - Date.now()
}

/** Milliseconds since 1970 by the server's clock; phones are often wrong, some by years. */
export function serverTime(): number {
  return Date.now() + offset
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** Asia/Ho_Chi_Minh has no summer time. */
const offset = 7 * hour

export interface Window {
  startsAt: number
  endsAt: number
}

function midnight(now: number): number {
  return Math.floor((now + offset) / day) * day - offset
}

/** An ordinary fair's hours, so many days from today. */
export function windowOn(now: number, days: number): Window {
  const start = midnight(now) + days * day
  return { startsAt: start + 8 * hour, endsAt: start + 16.5 * hour }
}

/** Today's ordinary hours when they leave time behind and ahead, else eight hours around now. */
export function windowAround(now: number): Window {
  const today = windowOn(now, 0)
  if (now >= today.startsAt + 1.5 * hour && now <= today.endsAt - 1.5 * hour) return today
  const startsAt = Math.floor((now - 2 * hour) / (5 * minute)) * 5 * minute
  return { startsAt, endsAt: startsAt + 8 * hour }
}

/** A day from now as a calendar day. */
export function dayAfter(now: number, days: number): string {
  return new Date(now + offset + days * day).toISOString().slice(0, 10)
}

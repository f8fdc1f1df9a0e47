import type { BoothId, VacancyId } from '@cho-phien/shared/ids'

/** A ticket asked for before signing in: finished when the person comes back to the booth. */
interface Wish {
  boothId: BoothId
  vacancyId: VacancyId | null
  at: number
}

const key = 'ticket-wish'
/** A sign-in and the short profile take minutes; a wish of this morning is no wish any more. */
const lifeMs = 30 * 60_000

export function keepWish(wish: Omit<Wish, 'at'>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...wish, at: Date.now() }))
  } catch {
    // Storage may be off: the button is still there when they come back.
  }
}

/** The wish for this booth, once. */
export function takeWish(boothId: BoothId): Wish | undefined {
  try {
    const text = sessionStorage.getItem(key)
    if (text === null) return undefined
    const wish = JSON.parse(text) as Wish
    const isFresh = Date.now() - wish.at < lifeMs
    if (!isFresh || wish.boothId === boothId) sessionStorage.removeItem(key)
    return isFresh && wish.boothId === boothId ? wish : undefined
  } catch {
    return undefined
  }
}

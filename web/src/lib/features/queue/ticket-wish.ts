import type { BoothId, VacancyId } from '@cho-phien/shared/ids'
import { findKept, forget, keep } from '#lib/features/accounts/tab-memory.ts'
import { randomUuid } from '#lib/realtime/uuid.ts'

/** A ticket asked for before signing in: finished when the person comes back to the booth. */
interface Wish {
  id: string
  boothId: BoothId
  vacancyId: VacancyId | null
  at: number
}

const key = 'ticket-wish'
const parameter = 'wish'
/** A sign-in and the short profile take minutes; later the person at this device may be another one. */
const lifeMs = 15 * 60_000

/**
 * Keeps the wish, and binds it to the way through the sign-in that it begins: whoever comes to the booth by another way
 * did not ask for it. @returns the path that carries it out
 */
export function keepWish({ boothId, vacancyId }: Pick<Wish, 'boothId' | 'vacancyId'>): string {
  const wish: Wish = { id: randomUuid(), boothId, vacancyId, at: Date.now() }
  keep(key, wish)
  return `/booths/${boothId}?${parameter}=${wish.id}`
}

export function isWish(path: string | undefined): boolean {
  return path?.includes(`?${parameter}=`) ?? false
}

/** The wish that this address carries out, once. */
export function takeWish({ search }: { search: string }, boothId: BoothId): Pick<Wish, 'vacancyId'> | undefined {
  const wish = findKept(key) as Wish | undefined
  const id = new URLSearchParams(search).get(parameter)
  if (wish === undefined || id === null) return undefined
  forget(key)
  return wish.id === id && wish.boothId === boothId && Date.now() - wish.at < lifeMs ? wish : undefined
}

import { foldText } from '@cho-phien/shared/places'

const slugWords = 60
const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The readable part of a fair's address: its title without diacritics, and the day it begins. */
export function slugOf(fair: { title: string; startsAt: string }): string {
  const words = foldText(fair.title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, slugWords)
    .replace(/^-+|-+$/g, '')
  return `${words || 'phien'}-${dayOf.format(new Date(fair.startsAt))}`
}

/** The first of `slug`, `slug-2`, `slug-3` ... that is not taken. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  if (!taken.includes(slug)) return slug
  let number = 2
  while (taken.includes(`${slug}-${number}`)) number += 1
  return `${slug}-${number}`
}

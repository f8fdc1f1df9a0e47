import type { Reach } from '@cho-phien/shared/followups'
import { placeOf } from '#lib/features/fairs/place.ts'
import { m } from '#lib/paraglide/messages.js'

/** Through whom word gets to somebody who has no phone: `điểm cầu Mường Nhé`, `xã Thanh An`; undefined for whoever is called. */
export function wordThrough(reach: Reach | null): string | undefined {
  if (reach === null || reach.hasPhone) return undefined
  if (reach.hallName !== null) return reach.hallName
  return reach.communeCode === null ? m.followups_own_commune() : placeOf({ communeCode: reach.communeCode })
}

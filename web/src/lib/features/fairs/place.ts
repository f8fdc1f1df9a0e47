import { communes, provinceName } from '@cho-phien/shared/places'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'
import { tie } from '#lib/ui/format.ts'

interface Place {
  communeCode?: string | null
  provinceCode?: string | null
  countryCode?: string | null
}

/** `xã Thanh An`, else the province, else the country: as near as is known. */
export function placeOf({ communeCode, provinceCode, countryCode }: Place): string {
  if (countryCode) return countryName(countryCode)
  const commune = communes.find(({ code }) => code === communeCode)
  if (!commune) return tie(provinceName(provinceCode ?? null))
  const name = tie(commune.name)
  return commune.kind === 'ward' ? m.fairs_ward({ name }) : m.fairs_commune({ name })
}

export function countryName(code: string): string {
  return tie(new Intl.DisplayNames(getLocale(), { type: 'region' }).of(code) ?? code)
}

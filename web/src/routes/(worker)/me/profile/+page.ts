import { pathWanted } from '#lib/features/accounts/home.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent, url }) => {
  const { worker, workers } = await parent()
  const isAnother = url.searchParams.get('worker') === 'new'
  return {
    next: pathWanted(url),
    isAnother: isAnother && workers.length > 0,
    profile: isAnother ? undefined : worker,
  }
}

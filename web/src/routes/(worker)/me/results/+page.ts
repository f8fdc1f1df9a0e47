import { loadOutcomes } from '#lib/features/outcomes/load-outcomes.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch }) => ({ outcomes: await loadOutcomes(fetch) })

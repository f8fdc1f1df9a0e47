import type { Viewer } from '@cho-phien/shared/accounts'
import type { Booth, BoothRow } from '@cho-phien/shared/booths'
import type { BoothId, FairId } from '@cho-phien/shared/ids'
import { gather } from '../../db/gather.ts'
import { notFoundUnless } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { isPublic } from '../fairs/rules.ts'
import { getBooth } from './actions.ts'
import { presentBoothRows, presentPublicBooths } from './present.ts'
import { listBooths } from './queries.ts'

/** A list of 140 booths is 12 ms of work for the database: at most a tenth of the time, however many come at once. */
const listShare = 0.1
/** Whoever wanders through a fair opens a page every few seconds: with short pauses a crowd costs fewer and larger reads. */
const pageLimits = { busyShare: 0.25, longestPauseMs: 15 }

export interface BoothPages {
  /** @throws DomainError not_found for a booth of which the asker may not know */
  page(viewer: Viewer | undefined, boothId: BoothId): Promise<Booth>
  list(fairId: FairId): Promise<BoothRow[]>
}

/** What everybody sees alike is read once for all who ask in one moment. */
export function createBoothPages({ db, lines }: Services): BoothPages {
  const findPublic = gather(async (ids: BoothId[]) => {
    const booths = await presentPublicBooths(db, await listBooths(db, ids))
    return new Map(booths.filter(({ fairStatus }) => isPublic(fairStatus)).map((booth) => [booth.id, booth]))
  }, pageLimits)
  const findRows = gather(
    async (ids: FairId[]) => new Map(await Promise.all(ids.map(async (id) => [id, await presentBoothRows(db, id)] as const))),
    { busyShare: listShare },
  )
  return {
    async page(viewer, boothId) {
      // Insiders see what is missing too.
      if (viewer?.kind === 'employer' || viewer?.kind === 'staff') return getBooth(db, viewer, boothId)
      const [booth, line] = await Promise.all([findPublic(boothId), lines.now(boothId)])
      return { ...notFoundUnless(booth), line: notFoundUnless(line) }
    },
    list: async (fairId) => notFoundUnless(await findRows(fairId)),
  }
}

import type { Viewer } from '@cho-phien/shared/accounts'
import type { Booth, BoothRow } from '@cho-phien/shared/booths'
import type { BoothId, FairId } from '@cho-phien/shared/ids'
import type { Db } from '../../db/client.ts'
import { gather } from '../../db/gather.ts'
import { notFoundUnless } from '../../errors.ts'
import { isPublic } from '../fairs/rules.ts'
import { getBooth } from './actions.ts'
import { presentBoothRows, presentBooths } from './present.ts'
import { listBooths } from './queries.ts'

/** A list of 140 booths is 12 ms of work for the database: at most a tenth of the time, however many come at once. */
const listShare = 0.1

export interface BoothPages {
  /** @throws DomainError not_found for a booth of which the asker may not know */
  page(viewer: Viewer | undefined, boothId: BoothId): Promise<Booth>
  list(fairId: FairId): Promise<BoothRow[]>
}

/** What everybody sees alike is read once for all who ask in one moment. */
export function createBoothPages(db: Db): BoothPages {
  const findPublic = gather(async (ids: BoothId[]) => {
    const booths = await presentBooths(db, undefined, await listBooths(db, ids))
    return new Map(booths.filter(({ fairStatus }) => isPublic(fairStatus)).map((booth) => [booth.id, booth]))
  })
  const findRows = gather(
    async (ids: FairId[]) => new Map(await Promise.all(ids.map(async (id) => [id, await presentBoothRows(db, id)] as const))),
    { busyShare: listShare },
  )
  return {
    async page(viewer, boothId) {
      // Insiders see what is missing too.
      if (viewer?.kind === 'employer' || viewer?.kind === 'staff') return getBooth(db, viewer, boothId)
      return notFoundUnless(await findPublic(boothId))
    },
    list: async (fairId) => notFoundUnless(await findRows(fairId)),
  }
}

import type { Viewer } from '@cho-phien/shared/accounts'
import type { BoothLine } from '@cho-phien/shared/booths'
import type { FairStatus } from '@cho-phien/shared/fairs'
import type { BoothId, FairId } from '@cho-phien/shared/ids'
import type { Db } from '../../db/client.ts'
import { gather } from '../../db/gather.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import type { CommandHandlers } from '../../realtime/bind.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { RealtimeSocket } from '../../realtime/server.ts'
import type { Services } from '../../services.ts'
import { staffIn } from '../accounts/seats.ts'
import { maySeeFair, staysPublic } from '../fairs/policy.ts'
import { findFair, listFairs } from '../fairs/queries.ts'
import { isInsider, maySeeBooth } from './policy.ts'
import { listBooths, type BoothFacts } from './queries.ts'

type BoothCommands = Pick<CommandHandlers, 'fair:watch' | 'fair:unwatch' | 'booth:watch' | 'booth:unwatch' | 'center:watch'>

export function boothCommands(services: Services): BoothCommands {
  const readings = createReadings(services)
  return {
    'fair:watch': async ({ viewer, socket }, { fairId }) => {
      await watchFair(readings, { viewer, socket }, fairId)
      return {}
    },
    'fair:unwatch': async ({ socket }, { fairId }) => {
      await socket.leave(rooms.fair(fairId))
      return {}
    },
    'booth:watch': ({ viewer, socket }, { boothId }) => watchBooth(readings, { viewer, socket }, boothId),
    'booth:unwatch': async ({ socket }, { boothId }) => {
      await socket.leave(rooms.booth(boothId))
      return {}
    },
    'center:watch': async ({ viewer, socket }, { fairId }) => {
      const { centerId } = staffIn(viewer)
      const fair = notFoundUnless(await findFair(services.db, fairId))
      if (fair.centerId !== centerId) throw new DomainError('not_found')
      await socket.join([rooms.center(centerId), rooms.fair(fairId)])
      return {}
    },
  }
}

interface Watcher {
  viewer: Viewer | undefined
  socket: RealtimeSocket
}

async function watchFair(readings: Readings, { viewer, socket }: Watcher, fairId: FairId): Promise<void> {
  const look = async () => {
    const fair = notFoundUnless(await readings.fair(fairId))
    if (!maySeeFair(viewer, fair)) throw new DomainError('not_found')
    return fair.status
  }
  await enter(socket, { into: [rooms.fair(fairId)], status: await look(), look })
}

interface Entry {
  into: string[]
  /** The fair's, as it was read. */
  status: FairStatus
  /** Reads it again. @throws DomainError not_found for whoever may not see it any more */
  look(): Promise<unknown>
}

/** A fair that becomes a draft again clears its rooms: whoever read it before that and came in after it finds out here. */
async function enter(socket: RealtimeSocket, { into, status, look }: Entry): Promise<void> {
  await socket.join(into)
  if (staysPublic(status)) return
  try {
    await look()
  } catch (error) {
    for (const room of into) await socket.leave(room)
    throw error
  }
}

/** Everybody's booths are milliseconds of work for the database: it has other things to do when everybody comes back at once. */
const readingShare = 0.25

/** A whole fair may watch again in one moment: what everybody asks for is read once for all who asked before the read. */
function createReadings({ db, lines }: Services) {
  return {
    fair: gather(async (ids: FairId[]) => new Map((await listFairs(db, ids)).map((fair) => [fair.id, fair])), { busyShare: readingShare }),
    booth: createHomeReader(db),
    line: lines.now,
  }
}

type BoothHome = Pick<BoothFacts, 'employerId' | 'centerId' | 'fairStatus'>

/** Whose a booth is never changes, and a fair that has begun stays public: what everybody asks for then is read once. */
function createHomeReader(db: Db): (id: BoothId) => Promise<BoothHome | undefined> {
  const known = new Map<BoothId, BoothHome>()
  const read = gather(async (ids: BoothId[]) => new Map((await listBooths(db, ids)).map((booth) => [booth.id, booth])), {
    busyShare: readingShare,
  })
  return async (id) => {
    const home = known.get(id) ?? (await read(id))
    if (home === undefined || !staysPublic(home.fairStatus)) return home
    const { employerId, centerId, fairStatus } = home
    known.set(id, { employerId, centerId, fairStatus })
    return home
  }
}

type Readings = ReturnType<typeof createReadings>

/** In the room before the line is read: a change between the two is heard, and its version tells that it is newer. */
async function watchBooth(readings: Readings, { viewer, socket }: Watcher, boothId: BoothId): Promise<BoothLine> {
  const find = async () => {
    const booth = notFoundUnless(await readings.booth(boothId))
    if (!maySeeBooth(viewer, booth)) throw new DomainError('not_found')
    return booth
  }
  const booth = await find()
  const isOwn = viewer?.kind === 'employer' && isInsider(viewer, booth)
  const into = isOwn ? [rooms.booth(boothId), rooms.boothStaff(boothId)] : [rooms.booth(boothId)]
  await enter(socket, { into, status: booth.fairStatus, look: find })
  return notFoundUnless(await readings.line(boothId))
}

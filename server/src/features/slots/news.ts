import type { BoothId, FairId, WorkerId } from '@cho-phien/shared/ids'
import type { AfterCommit } from '../../db/client.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { lineChanged } from '../booths/line.ts'
import { listWaitingBooths } from '../queue/queries.ts'
import { tellLinesOf } from '../queue/tell.ts'
import { findSlot, listHeldSlots, type SlotRow } from './queries.ts'

/** A booth's times are fetched again by everybody who looks at it, so they are told at most this often. */
const newsDelayMs = 1000

/** Tells those who look at the booth. Booked times count in its waits, so its line is told too. Call it after commit. */
function slotsChanged(services: Services, boothId: BoothId | null): void {
  if (boothId === null) return
  services.background.runOnce(`slot news ${boothId}`, newsDelayMs, async () =>
    services.publish(rooms.booth(boothId), 'slots:changed', { boothId }),
  )
  lineChanged(services, boothId)
}

/** Lines call nobody just before a booked time elsewhere: they show it, and call whom they held for one that is over or given back. */
async function slotFeltElsewhere(services: Services, workerId: WorkerId): Promise<void> {
  tellLinesOf(services, workerId)
  for (const boothId of await listWaitingBooths(services.db, workerId)) services.wake(boothId)
}

/** Whoever holds a time of the fair learns that it calls nobody any more, or again. Call it after commit. */
export function tellSlotsOfFair(services: Services, fairId: FairId): void {
  services.background.run('slot news', async () => {
    for (const { workerId, ...news } of await listHeldSlots(services.db, fairId))
      services.publish(rooms.worker(workerId), 'slot:changed', news)
  })
}

/** Tells a worker and the booth once the change is committed. The worker is named because a freed slot no longer knows them. */
export function tellSlot(
  services: Services,
  { slot, afterCommit }: { slot: SlotRow; afterCommit: AfterCommit },
  ...workers: (WorkerId | null)[]
): void {
  afterCommit(() => {
    services.background.run('slot news', async () => {
      // One that nobody had booked is deleted when it is taken back.
      const gone = { ...slot, status: 'cancelled' as const, version: slot.version + 1 }
      const { id: slotId, boothId, status, startsAt, version } = (await findSlot(services.db, slot.id)) ?? gone
      for (const workerId of workers) {
        if (workerId === null) continue
        services.publish(rooms.worker(workerId), 'slot:changed', { slotId, boothId, status, startsAt, version })
        await slotFeltElsewhere(services, workerId)
      }
    })
    slotsChanged(services, slot.boothId)
  })
}

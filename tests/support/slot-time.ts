import type { BoothId, SlotId } from '@cho-phien/shared/ids'
import type { TestApp } from './app.ts'

/** Time passes: the slot and its timer come nearer by so many seconds. */
export async function passTime({ db, app }: TestApp, slotId: SlotId, seconds: number): Promise<void> {
  await db`
    update slots set starts_at = starts_at - make_interval(secs => ${seconds}), ends_at = ends_at - make_interval(secs => ${seconds}),
      held_until = held_until - make_interval(secs => ${seconds}) where id = ${slotId}`
  await db`update deadlines set due_at = due_at - make_interval(secs => ${seconds}) where subject_id = ${slotId}`
  await app.ticker.tick()
}

export async function ringsOf({ app, db }: TestApp, boothId: BoothId): Promise<{ workerId: string; deskId: string }[]> {
  await app.services.background.settle()
  return db`select worker_id as "workerId", desk_id as "deskId" from interviews where booth_id = ${boothId} and status = 'ringing'`
}

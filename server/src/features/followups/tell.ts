import type { BoothId, CallBackId, WorkerId } from '@cho-phien/shared/ids'
import type { AfterCommit } from '../../db/client.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'

/** Tells the worker to whom the call is owed that something became of it. */
export function tellCallBack(
  services: Pick<Services, 'publish'>,
  afterCommit: AfterCommit,
  { id, boothId, workerId }: { id: CallBackId; boothId: BoothId; workerId: WorkerId },
): void {
  afterCommit(() => services.publish(rooms.worker(workerId), 'call-back:changed', { callBackId: id, boothId }))
}

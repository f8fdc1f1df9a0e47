import type { AccountId, BoothId, CenterId, DeskId, EmployerId, FairId, InterviewId, SessionId, WorkerId } from '@cho-phien/shared/ids'
import type { Side } from '@cho-phien/shared/interviews'

/** Before the id in `rooms.worker`, for SQL that builds the name. */
export const workerRoomPrefix = 'worker:'

/** Whose room it is; undefined: no worker's. The inverse of `rooms.worker`. */
export function workerOfRoom(room: string): WorkerId | undefined {
  return room.startsWith(workerRoomPrefix) ? (room.slice(workerRoomPrefix.length) as WorkerId) : undefined
}

/** Every room name. An event goes to rooms and nowhere else, so who is in a room decides who may know. */
export const rooms = {
  everyone: () => 'everyone',
  /** The connections of one sign-in. */
  session: (id: SessionId) => `session:${id}`,
  /** The connections of one account of an employer or of the centre. */
  account: (id: AccountId) => `account:${id}`,
  fair: (id: FairId) => `fair:${id}`,
  booth: (id: BoothId) => `booth:${id}`,
  boothStaff: (id: BoothId) => `booth-staff:${id}`,
  /** The connections of one page that came to a desk. */
  deskPage: (id: DeskId, page: string) => `desk:${id}:${page}`,
  worker: (id: WorkerId) => `${workerRoomPrefix}${id}`,
  interview: (id: InterviewId) => `interview:${id}`,
  /** The connections of one side that is in the interview. */
  interviewSide: (id: InterviewId, side: Side) => `interview:${id}:${side}`,
  /** Staff who watch a fair of the centre. */
  center: (id: CenterId) => `center:${id}`,
  /** All staff of the centre. */
  staff: (id: CenterId) => `staff:${id}`,
  /** All people of the employer. */
  employer: (id: EmployerId) => `employer:${id}`,
}

import { inTransaction } from '../../db/client.ts'
import type { MediaNotice } from '../../media/notices.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { insertMediaEvent } from './media-queries.ts'
import { findInterviewByRoom, getInterviewView, insertRung } from './queries.ts'
import { reconcileRoom } from './reconcile.ts'
import { isRunning } from './rules.ts'

/**
 * A notice of the media server is a hint, handled once: a room that ended under a running interview means that both sides
 * are without picture and sound, so they are told at once and their pages go on as text; somebody who came or went means that the
 * media server is asked who is there.
 */
export async function noteMediaNotice(services: Services, notice: MediaNotice): Promise<void> {
  const interview = await findInterviewByRoom(services.db, notice.room)
  const isNew = await inTransaction(services.db, async (tx) => {
    if (!(await insertMediaEvent(tx, notice.id))) return false
    if (interview !== undefined && isRunning(interview.status) && notice.kind === 'room_finished') {
      await insertRung(tx, { interviewId: interview.id, mode: interview.mode, chosenBy: 'system', reason: 'room_finished' })
    }
    return true
  })
  if (!isNew || interview === undefined || !isRunning(interview.status)) return
  if (notice.kind === 'joined' || notice.kind === 'left') return reconcileRoom(services, interview.id)
  services.publish(rooms.interview(interview.id), 'interview:changed', await getInterviewView(services.db, interview.id))
}

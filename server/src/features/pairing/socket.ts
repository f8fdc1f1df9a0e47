import type { DeskId, InterviewId } from '@cho-phien/shared/ids'
import type { DeadlineHandlers } from '../../clock/deadlines.ts'
import type { CommandHandlers } from '../../realtime/bind.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { employerIn, workerIn } from '../accounts/seats.ts'
import { beat, checkSilence, getOwnDesk, moveDesk } from './desk.ts'
import { answerRing, declineRing, extendRing, timeOutRing } from './ring.ts'

type PairingCommands = Pick<
  CommandHandlers,
  'desk:watch' | 'desk:ready' | 'desk:pause' | 'desk:close' | 'desk:heartbeat' | 'ring:answer' | 'ring:decline' | 'ring:extend'
>

export function pairingCommands(services: Services): PairingCommands {
  return {
    'desk:watch': async ({ viewer, socket }, { deskId }) => {
      const desk = await getOwnDesk(services, employerIn(viewer), deskId)
      await beat(services, employerIn(viewer), deskId)
      await socket.join([rooms.boothStaff(desk.boothId), rooms.booth(desk.boothId)])
      return desk
    },
    'desk:ready': ({ viewer }, { deskId }) => moveDesk(services, employerIn(viewer), { deskId, to: 'ready' }),
    'desk:pause': ({ viewer }, { deskId, reason }) => moveDesk(services, employerIn(viewer), { deskId, to: 'paused', reason }),
    'desk:close': ({ viewer }, { deskId }) => moveDesk(services, employerIn(viewer), { deskId, to: 'closed' }),
    'desk:heartbeat': async ({ viewer }, { deskId }) => {
      await beat(services, employerIn(viewer), deskId)
      return {}
    },
    'ring:answer': ({ viewer }, answer) => answerRing(services, workerIn(viewer), answer),
    'ring:decline': async ({ viewer }, answer) => {
      await declineRing(services, workerIn(viewer), answer)
      return {}
    },
    'ring:extend': ({ viewer }, { interviewId }) => extendRing(services, workerIn(viewer), interviewId),
  }
}

export function pairingDeadlines(services: Services): Pick<DeadlineHandlers, 'ring' | 'desk-silence'> {
  return {
    ring: (interviewId) => timeOutRing(services, interviewId as InterviewId),
    'desk-silence': (deskId) => checkSilence(services, deskId as DeskId),
  }
}

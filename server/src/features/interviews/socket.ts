import type { Viewer } from '@cho-phien/shared/accounts'
import type { InterviewId } from '@cho-phien/shared/ids'
import { DomainError } from '../../errors.ts'
import type { AnswersAgain, CommandContext, CommandHandlers } from '../../realtime/bind.ts'
import { holdThrough, type Holding } from '../../realtime/holding.ts'
import { rooms } from '../../realtime/rooms.ts'
import { employerIn, workerIn } from '../accounts/seats.ts'
import type { Services } from '../../services.ts'
import type { DeadlineHandlers } from '../../clock/deadlines.ts'
import { extendInterview, joinInterview, sendMessage, setMode } from './actions.ts'
import { requireRunning } from './change.ts'
import { checkAbsence, endInterview } from './end.ts'
import { checkNode, connectInterview, interruptInterview, leaveInterview } from './presence.ts'
import { getInterviewView } from './queries.ts'
import { answerReferral, offerReferral } from './referrals.ts'
import { takeSeat } from './seats.ts'

type InterviewCommands = Pick<
  CommandHandlers,
  | 'interview:join'
  | 'interview:connected'
  | 'interview:interrupted'
  | 'interview:set-mode'
  | 'interview:extend'
  | 'interview:end'
  | 'message:send'
  | 'referral:offer'
  | 'referral:answer'
>

export function interviewCommands(services: Services): InterviewCommands {
  return {
    'interview:join': ({ viewer, socket }, { interviewId }) => {
      const hear = () => socket.join(rooms.interview(interviewId))
      return joinInterview(services, signedIn(viewer), { interviewId, hear })
    },
    'interview:connected': async (context, { interviewId }) => {
      const seat = await enterRoom(services, context, interviewId)
      return holdThrough(services, seat, () => connectInterview(services, signedIn(context.viewer), interviewId))
    },
    'interview:interrupted': ({ viewer }, { interviewId }) => interruptInterview(services, signedIn(viewer), interviewId),
    'interview:set-mode': ({ viewer }, wish) => setMode(services, signedIn(viewer), wish),
    'interview:extend': ({ viewer }, wish) => extendInterview(services, signedIn(viewer), wish),
    'interview:end': ({ viewer }, { interviewId }) => endInterview(services, signedIn(viewer), interviewId),
    'referral:offer': async ({ viewer }, offer) => {
      await offerReferral(services, employerIn(viewer), offer)
      return {}
    },
    'referral:answer': async ({ viewer }, answer) => {
      await answerReferral(services, workerIn(viewer), answer)
      return {}
    },
    'message:send': ({ viewer }, message) => sendMessage(services, signedIn(viewer), message),
  }
}

export function interviewAnswersAgain({ db }: Services): AnswersAgain {
  const done = () => Promise.resolve({})
  return {
    'interview:end': (interviewId) => getInterviewView(db, interviewId as InterviewId),
    'referral:offer': done,
    'referral:answer': done,
  }
}

/**
 * A side is present while at least one of its connections is, on whatever node. The last one to go stops the clock; a second tab
 * or a reload that is already back keeps it running: it is in the room before it is noted as present, so an old connection that goes
 * meanwhile finds it.
 */
async function enterRoom(services: Services, { socket, viewer }: CommandContext, interviewId: InterviewId): Promise<Holding> {
  const { interview, side } = await takeSeat(services.db, signedIn(viewer), interviewId)
  // Whoever is refused is in no room.
  requireRunning(interview)
  await socket.join(rooms.interview(interviewId))
  return { socket, room: rooms.interviewSide(interviewId, side), gone: () => leaveInterview(services, { interviewId, side }) }
}

export function interviewDeadlines(services: Services): Pick<DeadlineHandlers, 'interviewer-absence' | 'lost-node'> {
  return {
    'interviewer-absence': (interviewId) => checkAbsence(services, interviewId as InterviewId),
    'lost-node': (nodeId) => checkNode(services, nodeId),
  }
}

function signedIn(viewer: Viewer | undefined): Viewer {
  if (viewer === undefined) throw new DomainError('not_signed_in')
  return viewer
}

import type { AccountId, BoothId, DeskId, InterviewId, PageId, WorkerId } from '@cho-phien/shared/ids'
import type { DeadlineHandlers } from '../../clock/deadlines.ts'
import type { AnswersAgain, CommandContext, CommandHandlers } from '../../realtime/bind.ts'
import { holdThrough, leaveRoom } from '../../realtime/holding.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { notFoundUnless } from '../../errors.ts'
import { employerIn, workerIn } from '../accounts/seats.ts'
import { findDesk, presentDesk } from '../booths/desks.ts'
import { getInterviewView } from '../interviews/queries.ts'
import { beat, checkSilence, comeToDesk, moveDesk } from './desk.ts'
import { handOver } from './hand-over.ts'
import { leaveEveryLine, leaveFloor } from './leave.ts'
import { updateHolderLeft } from './queries.ts'
import { answerRing, declineRing, extendRing } from './ring.ts'
import { timeOutRing } from './ring-end.ts'

type PairingCommands = Pick<
  CommandHandlers,
  | 'desk:watch'
  | 'desk:ready'
  | 'desk:pause'
  | 'desk:close'
  | 'desk:heartbeat'
  | 'desk:hand-over'
  | 'ring:answer'
  | 'ring:decline'
  | 'ring:extend'
>

export function pairingCommands(services: Services): PairingCommands {
  return {
    'desk:watch': async (context, { wish = 'sit', ...of }) => {
      const page = pageOf(context, of)
      const hearWhile = async (boothId: BoothId, sitDown: () => Promise<boolean>) => {
        await context.socket.join([rooms.boothStaff(boothId), rooms.booth(boothId)])
        return watchPage(services, { ...page, socket: context.socket }, sitDown)
      }
      return comeToDesk(services, employerIn(context.viewer), { ...page, wish, hearWhile })
    },
    'desk:ready': (context, of) => moveDesk(services, employerIn(context.viewer), { ...pageOf(context, of), to: 'ready' }),
    'desk:pause': (context, { reason, ...of }) =>
      moveDesk(services, employerIn(context.viewer), { ...pageOf(context, of), to: 'paused', reason }),
    'desk:close': (context, of) => moveDesk(services, employerIn(context.viewer), { ...pageOf(context, of), to: 'closed' }),
    'desk:heartbeat': async (context, of) => {
      await beat(services, employerIn(context.viewer), pageOf(context, of))
      return {}
    },
    'desk:hand-over': async ({ viewer }, wish) => {
      await handOver(services, employerIn(viewer), wish)
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

interface PageOfDesk {
  deskId: DeskId
  page: string
}

/** A client that names no page is one page as long as it is connected. */
function pageOf({ socket }: CommandContext, { deskId, pageId }: { deskId: DeskId; pageId?: PageId | undefined }): PageOfDesk {
  return { deskId, page: pageId ?? socket.id }
}

/**
 * A page has gone when its last connection has: one that is back already, also on another node, keeps the desk. It is watched before
 * it holds the desk: an old connection that goes meanwhile finds the new one. A duplicated tab that came under the id of the first and
 * has one of its own now is no longer a connection of the first.
 */
function watchPage(
  services: Services,
  { socket, ...of }: PageOfDesk & Pick<CommandContext, 'socket'>,
  sitDown: () => Promise<boolean>,
): Promise<boolean> {
  const room = rooms.deskPage(of.deskId, of.page)
  const others = [...socket.rooms].filter((other) => other !== room && other.startsWith(rooms.deskPage(of.deskId, '')))
  return holdThrough(services, { socket, room, gone: () => updateHolderLeft(services.db, { ...of, room }) }, async () => {
    await Promise.all(others.map((other) => leaveRoom(socket, other)))
    return sitDown()
  })
}

export function pairingAnswersAgain({ db }: Services): AnswersAgain {
  const desk = async (deskId: string) => presentDesk(notFoundUnless(await findDesk(db, deskId as DeskId)))
  const interview = (interviewId: string) => getInterviewView(db, interviewId as InterviewId)
  return {
    'desk:ready': desk,
    'desk:pause': desk,
    'desk:close': desk,
    'desk:hand-over': () => Promise.resolve({}),
    'ring:answer': interview,
    'ring:decline': () => Promise.resolve({}),
    'ring:extend': interview,
  }
}

export function pairingDeadlines(services: Services): Pick<DeadlineHandlers, 'ring' | 'desk-silence' | 'consent-withdrawn' | 'lost-seat'> {
  return {
    ring: (interviewId) => timeOutRing(services, interviewId as InterviewId),
    'desk-silence': (deskId) => checkSilence(services, deskId as DeskId),
    'consent-withdrawn': (workerId) => leaveEveryLine(services, workerId as WorkerId),
    'lost-seat': (accountId) => leaveFloor(services, accountId as AccountId),
  }
}

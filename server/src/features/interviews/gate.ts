import type { FastifyRequest } from 'fastify'
import type { Services } from '../../services.ts'
import type { Viewers } from '../accounts/viewers.ts'
import { findInterviewByRoom } from './queries.ts'
import { isRunning } from './rules.ts'
import { identityOf, sideOf } from './seats.ts'

/** For the media gate: the room's interview runs, and the asker is signed in as the very side the token names. */
export async function mayEnterRoom(
  services: Services,
  viewers: Viewers,
  { request, seat }: { request: FastifyRequest; seat: { room: string; identity: string } },
): Promise<boolean> {
  const interview = await findInterviewByRoom(services.db, seat.room)
  if (interview === undefined || !isRunning(interview.status)) return false
  const side = sideOf(await viewers.fromHeaders(request.headers), interview)
  return side !== undefined && identityOf(side, interview) === seat.identity
}

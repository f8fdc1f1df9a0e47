import type { RemoteParticipant, Room } from 'livekit-client'

/** An interview has two seats, so whoever else publishes is the other side. */
export function otherIn(room: Room): RemoteParticipant | undefined {
  return room.remoteParticipants.values().next().value
}

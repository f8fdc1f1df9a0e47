import { AccessToken, RoomServiceClient, ServerError, TrackSource } from 'livekit-server-sdk'
import type { MediaEndpoint, MediaServerAddress } from './endpoint.ts'

/** What pairing and interviews need of the media server. All of it may fail: an interview goes on as text. */
export interface MediaRooms {
  readonly endpoint: MediaEndpoint
  /** Makes the room; joining never creates one. @returns false when there is no media server to make it on. */
  openRoom(name: string): Promise<boolean>
  /** Throws everybody out; a refreshed token opens nothing afterwards because the room is gone and the gate asks anew. */
  closeRoom(name: string): Promise<void>
  /** Who is in the room, by identity; undefined when the media server cannot be asked. A room that is gone is empty. */
  listPeople(room: string): Promise<string[] | undefined>
  removePerson(room: string, identity: string): Promise<void>
  /** A key for one person to one room, ten minutes long, that may publish and hear and nothing else. */
  mintToken(seat: { room: string; identity: string; mayPublish: boolean }): Promise<string | undefined>
}

/** LiveKit refreshes a token itself every 5 minutes, so a short life does not end a long interview. */
const tokenMinutes = 10
/** An interview's room survives this long with nobody in it: a reload or a lost network comes back to the same room. */
const emptySeconds = 600

const isGone = (error: unknown) => error instanceof ServerError && error.status === 404

export function createMediaRooms(endpoint: MediaEndpoint): MediaRooms {
  return {
    endpoint,
    async openRoom(name) {
      if (endpoint.status !== 'ready' || endpoint.address === undefined) return false
      await clientOf(endpoint.address).createRoom({ name, emptyTimeout: emptySeconds, departureTimeout: emptySeconds, maxParticipants: 5 })
      return true
    },
    async closeRoom(name) {
      if (endpoint.address === undefined) return
      await clientOf(endpoint.address)
        .deleteRoom(name)
        .catch((error: unknown) => {
          // A talk that was only written never opened one.
          if (!isGone(error)) throw error
        })
    },
    async listPeople(room) {
      if (endpoint.status !== 'ready' || endpoint.address === undefined) return undefined
      try {
        return (await clientOf(endpoint.address).listParticipants(room)).map(({ identity }) => identity)
      } catch (error) {
        return isGone(error) ? [] : undefined
      }
    },
    async removePerson(room, identity) {
      if (endpoint.address !== undefined) await clientOf(endpoint.address).removeParticipant(room, identity)
    },
    async mintToken({ room, identity, mayPublish }) {
      if (endpoint.status !== 'ready' || endpoint.address === undefined) return undefined
      const { apiKey, apiSecret } = endpoint.address
      const token = new AccessToken(apiKey, apiSecret, { identity, ttl: tokenMinutes * 60 })
      // Unset grants mean allowed, so each is said.
      token.addGrant({
        roomJoin: true,
        room,
        canSubscribe: true,
        canPublish: mayPublish,
        canPublishSources: mayPublish ? [TrackSource.CAMERA, TrackSource.MICROPHONE] : [],
        canPublishData: false,
        canUpdateOwnMetadata: false,
        roomCreate: false,
        roomList: false,
        roomAdmin: false,
        roomRecord: false,
        ingressAdmin: false,
        hidden: false,
        recorder: false,
      })
      return token.toJwt()
    },
  }
}

/** A dead media server answers within 3 s: an interview must not wait longer for its room. */
function clientOf(address: MediaServerAddress): RoomServiceClient {
  return new RoomServiceClient(address.url.replace(/^ws/, 'http'), address.apiKey, address.apiSecret, { requestTimeout: 3 })
}

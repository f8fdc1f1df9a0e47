import { TokenVerifier, WebhookReceiver } from 'livekit-server-sdk'
import type { MediaEndpoint } from './endpoint.ts'

/** What the media server says of a room. A hint only: notices come late, out of order or not at all. */
export interface MediaNotice {
  id: string
  kind: 'joined' | 'left' | 'room_finished' | 'other'
  room: string
  identity: string | undefined
}

const kinds: Record<string, MediaNotice['kind']> = {
  participant_joined: 'joined',
  participant_left: 'left',
  participant_connection_aborted: 'left',
  room_finished: 'room_finished',
}

/**
 * Checks the signature over the raw body.
 * @returns undefined when the notice is not from our media server.
 */
export async function readNotice(
  endpoint: MediaEndpoint,
  body: string,
  authorization: string | undefined,
): Promise<MediaNotice | undefined> {
  if (endpoint.address === undefined || authorization === undefined) return undefined
  const receiver = new WebhookReceiver(endpoint.address.apiKey, endpoint.address.apiSecret)
  try {
    const event = await receiver.receive(body, authorization)
    return { id: event.id, kind: kinds[event.event] ?? 'other', room: event.room?.name ?? '', identity: event.participant?.identity }
  } catch {
    return undefined
  }
}

/** Which room and seat a token opens; undefined when it is not ours or has run out. */
export async function readToken(endpoint: MediaEndpoint, token: string): Promise<{ room: string; identity: string } | undefined> {
  if (endpoint.address === undefined) return undefined
  try {
    const claims = await new TokenVerifier(endpoint.address.apiKey, endpoint.address.apiSecret).verify(token)
    return claims.video?.room !== undefined && claims.sub !== undefined ? { room: claims.video.room, identity: claims.sub } : undefined
  } catch {
    return undefined
  }
}

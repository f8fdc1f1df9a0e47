import type { OpenMediaRoom } from './media-room.ts'

/** The code of video calls, a chunk of its own: fetched when a ticket is taken, so that it is there when the call rings. */
const load = () => import('./livekit-room.ts')

/** Fetches the code of video calls ahead. A failure is no matter: the call fetches it again. */
export function prepareCall(): void {
  void load().catch(() => undefined)
}

export const openMediaRoom: OpenMediaRoom = async (listeners, devices) => (await load()).openLivekitRoom(listeners, devices)

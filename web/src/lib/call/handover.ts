import type { InterviewId } from '@cho-phien/shared/ids'
import { createContext } from 'svelte'
import type { OpenedTracks } from './media-room.ts'

/** Camera and microphone on their way from the ring to the room, so that they need not be opened twice. */
export class Handover {
  #given: { interviewId: InterviewId; opened: OpenedTracks } | undefined

  give(interviewId: InterviewId, opened: OpenedTracks): void {
    this.#given = { interviewId, opened }
  }

  /** Once, and only for the interview they were opened for. */
  take(interviewId: InterviewId): OpenedTracks | undefined {
    const given = this.#given
    this.#given = undefined
    return given?.interviewId === interviewId ? given.opened : undefined
  }
}

export const [getHandover, setHandover] = createContext<Handover>()

import type { InterviewId } from '@cho-phien/shared/ids'
import { createContext } from 'svelte'
import type { OpenedTracks } from './media-room.ts'

/** Camera and microphone on their way from the ring to the room, so that they need not be opened twice. */
export class Handover {
  #given: { interviewId: InterviewId; opened: OpenedTracks } | undefined

  give(interviewId: InterviewId, opened: OpenedTracks): void {
    this.drop()
    this.#given = { interviewId, opened }
  }

  /** Once, and only for the interview they were opened for. */
  take(interviewId: InterviewId): OpenedTracks | undefined {
    if (this.#given?.interviewId !== interviewId) return void this.drop()
    const { opened } = this.#given
    this.#given = undefined
    return opened
  }

  /** No room has taken them and none will: nobody is seen or heard without a room. */
  drop(): void {
    this.#given?.opened.camera?.stop()
    this.#given?.opened.microphone?.stop()
    this.#given = undefined
  }
}

export const [getHandover, setHandover] = createContext<Handover>()

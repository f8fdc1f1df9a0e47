import { createContext } from 'svelte'
import type { InterviewRoom } from './InterviewRoom.svelte.ts'

/** The room that the components of a page show. */
export const [getRoom, setRoom] = createContext<InterviewRoom>()

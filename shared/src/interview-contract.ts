import { Type } from 'typebox'
import { InterviewId, MessageId } from './ids.ts'
import { endReasons, Interview, longestMessage, MediaPass, Message, modes } from './interviews.ts'
import { Done, Nullable, OneOf, Text } from './schema.ts'

/** The part of the realtime contract that is about rings and talks; `contract.ts` holds the whole. */
export const interviewCommands = {
  'ring:answer': {
    who: ['worker'],
    about: 'Enter by video, audio or text.',
    isRemembered: true,
    payload: Type.Object({ interviewId: InterviewId, mode: OneOf(modes) }),
    reply: Interview,
  },
  'ring:decline': {
    who: ['worker'],
    about: 'Do not enter: `later` keeps the place as away, `never` closes the ticket.',
    isRemembered: true,
    payload: Type.Object({ interviewId: InterviewId, choice: OneOf(['later', 'never']) }),
    reply: Done,
  },
  'ring:extend': {
    who: ['worker'],
    about: 'One more minute, once.',
    isRemembered: true,
    payload: Type.Object({ interviewId: InterviewId }),
    reply: Interview,
  },

  'interview:join': {
    who: ['worker', 'employer'],
    about: 'Enter or re-enter the own interview: its state, the messages so far and a fresh key to the media room.',
    isRemembered: false,
    payload: Type.Object({ interviewId: InterviewId }),
    reply: Type.Object({ interview: Interview, messages: Type.Array(Message), media: Nullable(MediaPass) }),
  },
  'interview:connected': {
    who: ['worker', 'employer'],
    about: 'This side is in the room (media is up, or text is chosen). Both in: the clock runs.',
    isRemembered: false,
    payload: Type.Object({ interviewId: InterviewId }),
    reply: Interview,
  },
  'interview:interrupted': {
    who: ['worker', 'employer'],
    about: 'This side lost picture and sound: the clock stands until it says connected again.',
    isRemembered: false,
    payload: Type.Object({ interviewId: InterviewId }),
    reply: Interview,
  },
  'interview:set-mode': {
    who: ['worker', 'employer'],
    about: 'Move along the ladder video, audio, text. `put_off`: back to the own rung, where the other side asks for a higher one.',
    isRemembered: true,
    payload: Type.Object({
      interviewId: InterviewId,
      mode: OneOf(modes),
      reason: OneOf(['chosen', 'put_off', 'weak_network', 'no_camera', 'no_media', 'media_back']),
    }),
    reply: Interview,
  },
  'interview:extend': {
    who: ['worker', 'employer'],
    about:
      "More time, by the fair's rule and for both sides together. `plannedSeconds` is the length that was shown: one that grew meanwhile stays.",
    isRemembered: true,
    payload: Type.Object({ interviewId: InterviewId, plannedSeconds: Type.Integer() }),
    reply: Interview,
  },
  'interview:end': {
    who: ['worker', 'employer'],
    about: 'End it; the interviewer then owes an outcome.',
    isRemembered: true,
    payload: Type.Object({ interviewId: InterviewId }),
    reply: Interview,
  },
  'message:send': {
    who: ['worker', 'employer'],
    about: 'Say something in writing; a repeated id is one message.',
    isRemembered: true,
    payload: Type.Object({ interviewId: InterviewId, messageId: MessageId, body: Text(longestMessage, 1) }),
    reply: Message,
  },
} as const

export const interviewEvents = {
  'interview:changed': { audience: 'interview', about: 'State, clock or mode changed.', payload: Interview },
  'interview:ended': {
    audience: 'interview',
    about: 'It is over.',
    payload: Type.Object({
      interviewId: InterviewId,
      reason: OneOf(endReasons),
      /** What the centre said, when it was the one that ended it. */
      stopReason: Type.Optional(Type.String()),
      version: Type.Integer(),
    }),
  },
  'message:sent': {
    audience: 'interview',
    about: 'A written message.',
    payload: Type.Object({ interviewId: InterviewId, message: Message }),
  },
} as const

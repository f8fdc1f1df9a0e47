import { Type, type Static } from 'typebox'
import { BoothId, InterviewId } from './ids.ts'
import { Done, Nullable, OneOf } from './schema.ts'

export const referralAnswers = ['accepted', 'declined'] as const
export type ReferralAnswer = (typeof referralAnswers)[number]

/** An interviewer sends the worker on to another booth of the fair, and the worker has not answered yet. */
export const Referral = Type.Object({
  interviewId: InterviewId,
  /** Who sends. */
  fromEmployer: Type.String(),
  boothId: BoothId,
  boothNumber: Type.Integer(),
  employerName: Type.String(),
})
export type Referral = Static<typeof Referral>

/** The part of the realtime contract that is about referrals; `contract.ts` holds the whole. */
export const referralCommands = {
  'referral:offer': {
    who: ['employer'],
    about:
      'Send the worker of a talk on to another booth of the fair, during it or afterwards. Another booth replaces one that is not answered.',
    isRemembered: true,
    payload: Type.Object({ interviewId: InterviewId, boothId: BoothId }),
    reply: Done,
  },
  'referral:answer': {
    who: ['worker'],
    about: 'Take a ticket there, in turn before others, or decline.',
    isRemembered: true,
    payload: Type.Object({ interviewId: InterviewId, boothId: BoothId, answer: OneOf(referralAnswers) }),
    reply: Done,
  },
} as const

export const referralEvents = {
  'referral:changed': {
    audience: 'worker',
    about: 'Another booth was suggested to the worker, or the suggestion was answered.',
    payload: Type.Object({ interviewId: InterviewId, boothId: BoothId, answer: Nullable(OneOf(referralAnswers)) }),
  },
} as const

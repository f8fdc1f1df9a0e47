import type { CommandName } from '@cho-phien/shared/contract'
import { roles, type Role, type Stage, type World } from '../support/world.ts'

/** Who may send each command of the contract. A command without a row does not compile and fails rights.test.ts. */
export interface CommandRow {
  may: readonly Role[]
  about?: string
  stage?: Stage
  /** Rows as this command needs them, beyond what the stage has. */
  payload: (world: World) => unknown
  /** The refusal of somebody who may, when the world here cannot let them succeed. */
  answers?: string
}

const everybody = roles
const staffOfCenter = ['administrator', 'moderator', 'hallOperator', 'viewer', 'newAdministrator'] as const
const ownMembers = ['interviewer', 'colleague', 'owner'] as const
const sides = ['worker', 'interviewer'] as const

const fair = (world: World) => ({ fairId: world.fairId })
const booth = (world: World) => ({ boothId: world.boothId })
const ticket = (world: World) => ({ ticketId: world.ticketId })
const desk = (world: World) => ({ deskId: world.deskId })
const interview = (world: World) => ({ interviewId: world.interviewId })

export const commandRows: Record<CommandName, CommandRow | CommandRow[]> = {
  'fair:watch': [
    { may: everybody, payload: fair },
    { about: 'a draft', may: staffOfCenter, payload: (world) => ({ fairId: world.draftId }) },
  ],
  'fair:unwatch': { may: everybody, payload: fair },
  'booth:watch': [
    { may: everybody, payload: booth },
    { about: 'of a draft', may: [...staffOfCenter, ...ownMembers], payload: (world) => ({ boothId: world.draftBoothId }) },
  ],
  'booth:unwatch': { may: everybody, payload: booth },
  'center:watch': { may: staffOfCenter, payload: fair },

  'queue:join': { may: ['worker', 'strangerWorker'], payload: (world) => ({ boothId: world.boothId, vacancyId: null }) },
  'queue:leave': { may: ['worker'], payload: ticket },
  'queue:step-away': { may: ['worker'], payload: ticket },
  'queue:come-back': { may: ['worker'], payload: ticket },

  'slot:book': { may: ['worker', 'strangerWorker'], payload: (world) => ({ slotId: world.freeSlotId }), answers: 'slot_held' },
  'slot:cancel': { may: ['worker'], payload: (world) => ({ slotId: world.slotId }) },
  'slot:answer': { may: ['worker'], payload: (world) => ({ slotId: world.offeredSlotId, answer: 'decline' }) },
  'slot:wish': { may: ['worker', 'strangerWorker'], payload: booth },
  'slot:unwish': { may: ['worker', 'strangerWorker'], payload: booth },

  'desk:watch': { may: ['interviewer'], payload: desk },
  'desk:ready': { may: ['interviewer'], payload: desk },
  'desk:pause': { may: ['interviewer'], payload: (world) => ({ deskId: world.deskId, reason: 'nghỉ' }) },
  'desk:close': { may: ['interviewer'], payload: desk },
  'desk:heartbeat': { may: ['interviewer'], payload: desk },
  'desk:hand-over': {
    may: ['interviewer'],
    payload: (world) => ({ ...ticket(world), deskId: world.colleagueDeskId }),
    answers: 'desk_not_working',
  },

  'ring:answer': { may: ['worker'], stage: 'ringing', payload: (world) => ({ interviewId: world.interviewId, mode: 'text' }) },
  'ring:decline': { may: ['worker'], stage: 'ringing', payload: (world) => ({ interviewId: world.interviewId, choice: 'later' }) },
  'ring:extend': { may: ['worker'], stage: 'ringing', payload: interview },

  'interview:join': { may: sides, stage: 'live', payload: interview },
  'interview:connected': { may: sides, stage: 'live', payload: interview },
  'interview:interrupted': { may: sides, stage: 'live', payload: interview },
  'interview:set-mode': {
    may: sides,
    stage: 'live',
    payload: (world) => ({ interviewId: world.interviewId, mode: 'text', reason: 'chosen' }),
  },
  'interview:extend': { may: sides, stage: 'live', payload: (world) => ({ ...interview(world), plannedSeconds: 720 }) },
  'interview:end': { may: sides, stage: 'live', payload: interview },
  'message:send': {
    may: sides,
    stage: 'live',
    payload: (world) => ({ interviewId: world.interviewId, messageId: crypto.randomUUID(), body: 'Xin chào' }),
  },

  'referral:offer': {
    may: ['interviewer'],
    stage: 'ended',
    payload: (world) => ({ interviewId: world.interviewId, boothId: world.strangerBoothId }),
  },
  'referral:answer': {
    may: ['worker'],
    stage: 'ended',
    payload: (world) => ({ interviewId: world.interviewId, boothId: world.strangerBoothId, answer: 'declined' }),
    answers: 'not_found',
  },

  'outcome:record': {
    may: ['interviewer', 'owner'],
    stage: 'ended',
    payload: (world) => ({ interviewId: world.interviewId, outcome: { kind: 'hired' } }),
  },
  'outcome:answer': {
    may: ['worker'],
    stage: 'recorded',
    payload: (world) => ({ interviewId: world.interviewId, version: 1, answer: 'confirmed' }),
  },
}

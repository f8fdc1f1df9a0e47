import { Type } from 'typebox'
import { BoothId, SlotId } from './ids.ts'
import { Done, Instant, Nullable, OneOf } from './schema.ts'
import { Slot, slotStatuses } from './slots.ts'

/** The part of the realtime contract that is about booked times; `contract.ts` holds the whole. */
export const slotCommands = {
  'slot:book': {
    who: ['worker'],
    about: 'Book a free time. A repeat answers the slot already booked.',
    isRemembered: true,
    payload: Type.Object({ slotId: SlotId }),
    reply: Slot,
  },
  'slot:cancel': {
    who: ['worker'],
    about: 'Give a booked time back, before it has come. It is offered to whoever waits for one.',
    isRemembered: true,
    payload: Type.Object({ slotId: SlotId }),
    reply: Done,
  },
  'slot:answer': {
    who: ['worker'],
    about: 'Take or decline a time that became free. Declining keeps the place among those who wait for another.',
    isRemembered: true,
    payload: Type.Object({ slotId: SlotId, answer: OneOf(['accept', 'decline']) }),
    reply: Done,
  },
  'slot:wish': {
    who: ['worker'],
    about: 'Be asked when a time at this booth becomes free.',
    isRemembered: true,
    payload: Type.Object({ boothId: BoothId }),
    reply: Done,
  },
  'slot:unwish': {
    who: ['worker'],
    about: 'Be asked no more.',
    isRemembered: true,
    payload: Type.Object({ boothId: BoothId }),
    reply: Done,
  },
} as const

export const slotEvents = {
  'slots:changed': {
    audience: 'booth',
    about: 'Times of this booth were opened, booked or freed: fetch what is shown of them again (at most every second).',
    payload: Type.Object({ boothId: BoothId }),
  },
  'slot:changed': {
    audience: 'worker',
    about: 'The own slot was booked, offered, moved, cancelled, or its time has come.',
    payload: Type.Object({
      slotId: SlotId,
      boothId: Nullable(BoothId),
      status: OneOf(slotStatuses),
      startsAt: Instant,
      version: Type.Integer(),
    }),
  },
} as const

import type { FairId, SlotId } from '@cho-phien/shared/ids'
import type { DeadlineHandlers } from '../../clock/deadlines.ts'
import type { AnswersAgain, CommandHandlers } from '../../realtime/bind.ts'
import type { Services } from '../../services.ts'
import { workerIn } from '../accounts/seats.ts'
import { answerOffer, bookSlot, cancelOwnSlot } from './booking.ts'
import { moveDueSlot } from './due.ts'
import { expireOffer, takeBackWish, wishForSlot } from './offers.ts'
import { getSlotView } from './present.ts'
import { settleSlots } from './settle.ts'

type SlotCommands = Pick<CommandHandlers, 'slot:book' | 'slot:cancel' | 'slot:answer' | 'slot:wish' | 'slot:unwish'>

export function slotCommands(services: Services): SlotCommands {
  return {
    'slot:book': ({ viewer }, { slotId }) => bookSlot(services, workerIn(viewer), slotId),
    'slot:cancel': async ({ viewer }, { slotId }) => {
      await cancelOwnSlot(services, workerIn(viewer), slotId)
      return {}
    },
    'slot:answer': async ({ viewer }, answer) => {
      await answerOffer(services, workerIn(viewer), answer)
      return {}
    },
    'slot:wish': async ({ viewer }, { boothId }) => {
      await wishForSlot(services, workerIn(viewer), boothId)
      return {}
    },
    'slot:unwish': async ({ viewer }, { boothId }) => {
      await takeBackWish(services, workerIn(viewer), boothId)
      return {}
    },
  }
}

export function slotAnswersAgain({ db }: Services): AnswersAgain {
  const done = () => Promise.resolve({})
  return {
    'slot:book': (slotId) => getSlotView(db, slotId as SlotId),
    'slot:cancel': done,
    'slot:answer': done,
    'slot:wish': done,
    'slot:unwish': done,
  }
}

export function slotDeadlines(services: Services): Pick<DeadlineHandlers, 'slot-due' | 'slot-offer' | 'slot-settle'> {
  return {
    'slot-due': (slotId) => moveDueSlot(services, slotId as SlotId),
    'slot-offer': (slotId) => expireOffer(services, slotId as SlotId),
    'slot-settle': (fairId) => settleSlots(services, fairId as FairId),
  }
}

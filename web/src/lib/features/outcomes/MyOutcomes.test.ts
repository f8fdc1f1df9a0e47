import type { InterviewId, TicketId } from '@cho-phien/shared/ids'
import type { Dispute, WorkerOutcome } from '@cho-phien/shared/outcomes'
import { expect, it } from 'vitest'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'
import { MyOutcomes } from './MyOutcomes.svelte.ts'

const makeOutcome = (more: Partial<WorkerOutcome> = {}) =>
  ({
    interviewId: 'one' as InterviewId,
    ticketId: 'own' as TicketId,
    version: 1,
    workerAnswer: null,
    isSigned: false,
    disputes: [],
    ...more,
  }) as unknown as WorkerOutcome
const disputed = (isOpen: boolean) => makeOutcome({ workerAnswer: 'disputed', disputes: [{ isOpen } as Dispute] })

/** Two results are known, `one` is the older; `tell` is an event, and what is answered is what the server says then. */
function listening(reply = makeOutcome(), rows: WorkerOutcome[] = []) {
  let tell: (outcome: WorkerOutcome) => void = () => undefined
  const realtime = {
    on: (_event: string, listener: typeof tell) => ((tell = listener), () => undefined),
    onResync: () => () => undefined,
    send: () => Promise.resolve(reply),
  } as unknown as Realtime
  const outcomes = new MyOutcomes({ realtime, load: () => Promise.resolve(rows), isOwn: (id) => id === 'own' })
  outcomes.seed([makeOutcome({ interviewId: 'two' as InterviewId }), makeOutcome()])
  outcomes.connect()
  return { outcomes, tell: (outcome: WorkerOutcome) => tell(outcome), one: () => outcomes.of('one' as InterviewId) }
}

it('keeps an answer when an older look at the same version arrives after it', async () => {
  const { outcomes, tell, one } = listening(makeOutcome({ workerAnswer: 'confirmed' }))
  await outcomes.answer(makeOutcome(), 'confirmed')
  tell(makeOutcome())
  expect(one()?.workerAnswer).toBe('confirmed')
  tell(makeOutcome({ version: 2 }))
  expect(one()).toMatchObject({ version: 2, workerAnswer: null })
})

it('keeps what the centre has looked at, and that the report is signed', () => {
  const { tell, one } = listening()
  for (const later of [disputed(true), disputed(false), { ...disputed(false), isSigned: true }]) {
    tell(later)
    tell(disputed(true))
    expect(one()).toEqual(later)
  }
})

it('changes a result where it stands, and puts a new one first', () => {
  const { outcomes, tell } = listening()
  tell(makeOutcome({ workerAnswer: 'confirmed' }))
  tell(makeOutcome({ interviewId: 'three' as InterviewId }))
  expect(outcomes.all.map(({ interviewId }) => interviewId)).toEqual(['three', 'two', 'one'])
})

it('leaves out a result of another person on the phone, and asks whose one of an unknown number is', async () => {
  const own = [makeOutcome({ interviewId: 'two' as InterviewId }), makeOutcome()]
  const { outcomes, tell } = listening(makeOutcome(), own)
  const told = makeOutcome({ interviewId: 'three' as InterviewId, ticketId: 'not on this page' as TicketId })
  tell(told)
  await Promise.resolve()
  expect(outcomes.all.map(({ interviewId }) => interviewId)).toEqual(['two', 'one'])
  own.unshift(told)
  tell(told)
  await expect.poll(() => outcomes.all.map(({ interviewId }) => interviewId)).toEqual(['three', 'two', 'one'])
})

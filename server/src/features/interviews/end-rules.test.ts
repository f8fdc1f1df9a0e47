import { noShowSeconds } from '@cho-phien/shared/interviews'
import { expect, test } from 'vitest'
import { endingFor, type EndFacts } from './end-rules.ts'

const talked: EndFacts = {
  by: 'interviewer',
  wasLive: true,
  workerPresent: true,
  interviewerPresent: true,
  workerAbsentFor: 0,
  interviewerAbsentFor: 0,
}
/** Answered, and neither has been there since. */
const answered = { ...talked, wasLive: false, workerPresent: false, interviewerPresent: false }
const interviewerWaits = { ...answered, interviewerPresent: true }
const workerWaits = { ...answered, workerPresent: true }

test.each<[string, EndFacts, string, string]>([
  ['either side after a talk', talked, 'completed', 'interviewed'],
  ['the interviewer who waited for the worker', { ...interviewerWaits, workerAbsentFor: noShowSeconds }, 'worker_lost', 'worker_no_show'],
  ['the interviewer at once', { ...interviewerWaits, workerAbsentFor: 1 }, 'technical_failure', 'back_in_line'],
  ['an interviewer who was never there', { ...workerWaits, interviewerAbsentFor: 90 }, 'desk_lost', 'back_in_line'],
  ['a worker who waited for the desk', { ...workerWaits, by: 'worker', interviewerAbsentFor: noShowSeconds }, 'desk_lost', 'back_in_line'],
  ['a worker at once', { ...workerWaits, by: 'worker', interviewerAbsentFor: 1 }, 'worker_lost', 'left'],
  ['a worker whom the interviewer waits for', { ...interviewerWaits, by: 'worker', workerAbsentFor: 90 }, 'worker_lost', 'left'],
  ['the clock while the worker waits', { ...workerWaits, by: 'clock' }, 'desk_lost', 'back_in_line'],
  ['the clock with nobody there', { ...answered, by: 'clock' }, 'technical_failure', 'back_in_line'],
  ['the clock after a talk', { ...workerWaits, wasLive: true, by: 'clock' }, 'desk_lost', 'interviewed'],
  ['the clock after a talk that both left', { ...answered, wasLive: true, by: 'clock' }, 'technical_failure', 'interviewed'],
  ['a lost seat', { ...talked, wasLive: false, by: 'lost_seat' }, 'desk_lost', 'back_in_line'],
  ['the centre', { ...talked, by: 'centre' }, 'technical_failure', 'interviewed'],
  ['the centre that removes the worker', { ...talked, by: 'removal' }, 'removed', 'removed'],
])('ended by %s', (...[, facts, reason, ticket]) => {
  expect(endingFor(facts)).toEqual({ reason, ticket })
})

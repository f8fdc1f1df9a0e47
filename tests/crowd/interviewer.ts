import type { OwnDesk } from '@cho-phien/shared/booths'
import type { InterviewId } from '@cho-phien/shared/ids'
import type { OutcomeInput } from '@cho-phien/shared/outcomes'
import type { Person } from './person.ts'

const heartbeatSeconds = 10
const questions = ['Chào bạn, bạn làm nghề gì trước đây?', 'Bạn đi làm xa được không?', 'Bạn muốn bắt đầu khi nào?', 'Tôi ghi lại nhé.']

/** Sits at a desk of the live fair: calls, talks, records, sometimes forgets, sometimes pauses. */
export async function liveAsInterviewer(person: Person): Promise<void> {
  const desk = await findDesk(person)
  if (desk === undefined) return
  const beat = setInterval(() => void person.send('desk:heartbeat', { deskId: desk.id }).catch(() => undefined), heartbeatSeconds * 1000)
  try {
    while (!person.isOver) await workAt(person, desk)
  } finally {
    clearInterval(beat)
  }
}

async function findDesk(person: Person): Promise<OwnDesk | undefined> {
  const answer = await person.timed('read desks', () => person.visitor.get('/employer/desks'))
  return answer.status === 200 ? (answer.body.items as OwnDesk[]).find(({ fairStatus }) => fairStatus === 'live') : undefined
}

async function workAt(person: Person, { id: deskId }: OwnDesk): Promise<void> {
  const seen = await person.send('desk:watch', { deskId })
  if (seen === undefined) return person.wait(10)
  if (seen.status === 'interviewing') await holdInterview(person, await currentInterview(person))
  else if (seen.status === 'wrapping_up') await recordOutcome(person, await owedOutcome(person, deskId))
  else if (seen.status === 'ready') {
    if (person.chance(0.02)) await takeBreak(person, deskId)
  } else if (seen.status !== 'ringing') await person.send('desk:ready', { deskId })
  await person.wait(person.between(2, 6))
}

async function currentInterview(person: Person): Promise<InterviewId | undefined> {
  const answer = await person.timed('read interview', () => person.visitor.get('/interviews/current'))
  return answer.status === 200 ? (answer.body.interview?.id as InterviewId | undefined) : undefined
}

async function owedOutcome(person: Person, deskId: string): Promise<InterviewId | undefined> {
  const answer = await person.timed('read day', () => person.visitor.get(`/employer/desks/${deskId}/today`))
  return answer.status === 200 ? (answer.body.owed?.interviewId as InterviewId | undefined) : undefined
}

async function takeBreak(person: Person, deskId: OwnDesk['id']): Promise<void> {
  if ((await person.send('desk:pause', { deskId, reason: 'Nghỉ uống nước' })) !== undefined) await person.wait(person.between(30, 180))
}

async function holdInterview(person: Person, interviewId: InterviewId | undefined): Promise<void> {
  if (interviewId === undefined) return
  if ((await person.send('interview:join', { interviewId })) === undefined) return
  await person.send('interview:connected', { interviewId })
  // Eight minutes in the middle, some much longer.
  let left = 480 * Math.exp(0.6 * (person.random() + person.random() + person.random() - 1.5))
  while (left > 0 && !person.isOver) {
    const pause = person.between(15, 45)
    left -= pause
    await person.wait(pause)
    const message = { interviewId, messageId: crypto.randomUUID() as never, body: person.pick(questions) ?? '' }
    if ((await person.send('message:send', message)) === undefined) break
  }
  if ((await person.send('interview:end', { interviewId })) !== undefined) person.count('interviews held')
  await recordOutcome(person, interviewId)
}

async function recordOutcome(person: Person, interviewId: InterviewId | undefined): Promise<void> {
  if (interviewId === undefined) return
  // Now and then somebody writes it down only much later.
  await person.wait(person.chance(0.05) ? person.between(120, 400) : person.between(15, 75))
  const recorded = await person.send('outcome:record', { interviewId, outcome: chooseOutcome(person) })
  if (recorded !== undefined) person.count('outcomes recorded')
}

function chooseOutcome(person: Person): OutcomeInput {
  const whim = person.random()
  if (whim < 0.3) return { kind: 'hired', messageToWorker: 'Mời bạn đi làm.' }
  if (whim < 0.6) return { kind: 'shortlisted' }
  if (whim < 0.75) {
    const nextStepAt = new Date(Date.now() + 3 * 24 * 3600 * 1000).toISOString()
    return { kind: 'next_round', nextStepAt, nextStepPlace: 'Nhà máy, cổng số 1' }
  }
  if (whim < 0.9) return { kind: 'needs_training' }
  return { kind: 'not_suitable', reason: 'experience' }
}

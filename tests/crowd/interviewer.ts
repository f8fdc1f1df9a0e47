import type { OwnDesk } from '@cho-phien/shared/booths'
import type { InterviewId } from '@cho-phien/shared/ids'
import type { OutcomeInput } from '@cho-phien/shared/outcomes'
import type { Person } from './person.ts'

const heartbeatSeconds = 10
/** The middle of a talk, in people's seconds: a third of the planned quarter of an hour is small talk that nobody types. */
const talkSeconds = 300
const questions = ['Chào bạn, bạn làm nghề gì trước đây?', 'Bạn đi làm xa được không?', 'Bạn muốn bắt đầu khi nào?', 'Tôi ghi lại nhé.']

/** Sits at a desk of the live fair: calls, talks, records, sometimes forgets, sometimes pauses. */
export async function liveAsInterviewer(person: Person): Promise<void> {
  const desks: OwnDesk[] = (await person.read('read desks', '/employer/desks'))?.items ?? []
  const desk = desks.find(({ fairStatus }) => fairStatus === 'live')
  if (desk === undefined) return
  const own = { deskId: desk.id, pageId: person.pageId }
  const beat = setInterval(() => {
    if (!person.isAway) void person.send('desk:heartbeat', own).catch(() => undefined)
  }, heartbeatSeconds * 1000)
  try {
    while (!person.isOver) await workAt(person, desk)
  } finally {
    clearInterval(beat)
  }
}

async function workAt(person: Person, { id: deskId, boothId }: OwnDesk): Promise<void> {
  const own = { deskId, pageId: person.pageId }
  const seen = await person.send('desk:watch', own)
  // Somebody else sits here: a visitor of the demo goes first.
  if (seen?.isHeld !== true) return person.wait(30)
  if (seen.status === 'interviewing') await holdInterview(person, await currentInterview(person))
  else if (seen.status === 'wrapping_up') await recordOutcome(person, await owedOutcome(person, deskId))
  else if (seen.status === 'ready') {
    if (person.does('pause') && (await person.send('desk:pause', { ...own, reason: 'Nghỉ uống nước' })) !== undefined) {
      await person.wait(person.between(30, 180))
    } else if (person.does('lose-network')) {
      // By the clock on the wall: some of them come back when their desk is absent already.
      await person.loseNetwork(person.between(5, 60) * person.around.speed)
    }
  } else if (seen.status !== 'ringing') {
    await person.read('read line', `/employer/booths/${boothId}/line`)
    await person.wait(person.between(0, 10))
    await person.send('desk:ready', own)
  }
  await person.waitForNews(person.between(10, 30))
}

async function currentInterview(person: Person): Promise<InterviewId | undefined> {
  const answer = await person.read('read interview', '/interviews/current')
  return answer?.interview?.id as InterviewId | undefined
}

async function owedOutcome(person: Person, deskId: string): Promise<InterviewId | undefined> {
  const answer = await person.read('read day', `/employer/desks/${deskId}/today`)
  return answer?.owed?.interviewId as InterviewId | undefined
}

async function holdInterview(person: Person, interviewId: InterviewId | undefined): Promise<void> {
  if (interviewId === undefined) return
  const joined = await person.send('interview:join', { interviewId })
  if (joined === undefined) return
  const isSeen = joined.interview.mode === 'video' && joined.media !== null && person.seat.hasCamera
  const { enterMedia } = await import('./video.ts')
  const hangUp = isSeen && joined.media !== null ? await enterMedia(person, joined.media) : async () => undefined
  await person.send('interview:connected', { interviewId })
  try {
    await talk(person, interviewId, joined.interview.plannedSeconds)
  } finally {
    await hangUp()
  }
  if ((await person.send('interview:end', { interviewId })) !== undefined) person.count('interviews held')
  await recordOutcome(person, interviewId)
}

/** Five minutes in the middle, some much longer. */
async function talk(person: Person, interviewId: InterviewId, plannedSeconds: number): Promise<void> {
  let left = talkSeconds * Math.exp(0.8 * (person.random() + person.random() + person.random() - 1.5))
  if (person.does('extend')) await person.send('interview:extend', { interviewId, plannedSeconds })
  while (left > 0) {
    const pause = person.between(15, 45)
    left -= pause
    await person.wait(pause)
    if (person.heard.some(({ name, payload }) => name === 'interview:ended' && isOf(payload, interviewId))) return
    const message = { interviewId, messageId: crypto.randomUUID() as never, body: person.pick(questions) ?? '' }
    if ((await person.send('message:send', message)) === undefined) return
  }
}

async function recordOutcome(person: Person, interviewId: InterviewId | undefined): Promise<void> {
  if (interviewId === undefined) return
  // Now and then somebody writes it down only much later.
  const isForgotten = person.does('forget')
  if (isForgotten) person.count('outcomes forgotten for a while')
  await person.wait(isForgotten ? person.between(120, 400) : person.between(15, 75))
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

function isOf(payload: unknown, interviewId: string): boolean {
  return (payload as { interviewId?: string }).interviewId === interviewId
}

import type { BoothRow } from '@cho-phien/shared/booths'
import type { Interview } from '@cho-phien/shared/interviews'
import type { Ticket } from '@cho-phien/shared/queue'
import type { Person } from './person.ts'

const words = ['Em chào anh chị.', 'Em ở Na Son.', 'Em làm được ca đêm.', 'Lương tháng thế nào ạ?', 'Có chỗ ở không ạ?', 'Em cảm ơn.']

/** Wanders between booths, keeps up to two tickets, and answers when called. */
export async function liveAsWorker(person: Person, fairSlug: string): Promise<void> {
  while (!person.isOver) {
    const tickets = await openTickets(person)
    const called = tickets.find(({ status, interviewId }) => (status === 'ringing' || status === 'interviewing') && interviewId !== null)
    if (called !== undefined) await answerCall(person, called)
    else if (tickets.length < 2 && person.chance(0.5)) await takeTicket(person, fairSlug, tickets)
    else await passTime(person, tickets)
    await person.wait(person.between(5, 20))
  }
}

async function openTickets(person: Person): Promise<Ticket[]> {
  const answer = await person.timed('read tickets', () => person.visitor.get('/tickets'))
  return answer.status === 200 ? (answer.body.items as Ticket[]).filter(({ status }) => status !== 'closed') : []
}

async function takeTicket(person: Person, fairSlug: string, held: readonly Ticket[]): Promise<void> {
  const answer = await person.timed('read booths', () => person.visitor.get(`/fairs/${fairSlug}/booths`))
  if (answer.status !== 200) return
  const booths = (answer.body.items as BoothRow[]).filter(
    ({ id, line }) => line.status === 'open' && line.openDesks > 0 && !held.some(({ boothId }) => boothId === id),
  )
  const booth = person.pick(booths)
  if (booth === undefined) return
  const vacancy = person.pick(booth.vacancies)
  const ticket = await person.send('queue:join', { boothId: booth.id, vacancyId: vacancy?.id ?? null })
  if (ticket !== undefined) person.count('tickets taken')
}

/** What people do while they wait. */
async function passTime(person: Person, tickets: readonly Ticket[]): Promise<void> {
  const ticket = person.pick(tickets)
  if (ticket === undefined) return
  const whim = person.random()
  if (ticket.status === 'missed') await person.send('queue:come-back', { ticketId: ticket.id })
  else if (ticket.status === 'away') {
    if (person.chance(0.6)) await person.send('queue:come-back', { ticketId: ticket.id })
  } else if (whim < 0.015) await person.send('queue:step-away', { ticketId: ticket.id })
  else if (whim < 0.02) await person.send('queue:leave', { ticketId: ticket.id })
  else if (whim < 0.04) await person.loseNetwork(person.between(3, 40))
}

async function answerCall(person: Person, ticket: Ticket): Promise<void> {
  const interviewId = ticket.interviewId!
  if (ticket.status === 'ringing') {
    await person.wait(person.between(1, 8))
    const whim = person.random()
    if (whim < 0.06) return person.count('rings left unanswered')
    if (whim < 0.1) return void (await person.send('ring:decline', { interviewId, choice: 'later' }))
    if ((await person.send('ring:answer', { interviewId, mode: 'text' })) === undefined) return
  }
  const joined = await person.send('interview:join', { interviewId })
  if (joined === undefined) return
  await person.send('interview:connected', { interviewId })
  await talk(person, joined.interview)
}

async function talk(person: Person, interview: Interview): Promise<void> {
  const interviewId = interview.id
  for (;;) {
    await person.wait(person.between(8, 30))
    if (person.isOver) return
    if (person.events.received.some(({ name, payload }) => name === 'interview:ended' && isOf(payload, interviewId))) break
    if (person.chance(0.04)) {
      await person.loseNetwork(person.between(3, 25))
      const back = await person.send('interview:join', { interviewId })
      if (back === undefined || back.interview.status === 'ended') break
      await person.send('interview:connected', { interviewId })
    }
    const message = { interviewId, messageId: crypto.randomUUID() as never, body: person.pick(words) ?? '' }
    if ((await person.send('message:send', message)) === undefined) break
  }
  await person.wait(person.between(20, 60))
  await confirmOutcome(person, interviewId)
}

async function confirmOutcome(person: Person, interviewId: Interview['id']): Promise<void> {
  const told = person.events.received.findLast(({ name, payload }) => name === 'outcome:recorded' && isOf(payload, interviewId))
  if (told === undefined) return
  const { version } = told.payload as { version: number }
  const answer = person.chance(0.95) ? 'confirmed' : 'disputed'
  await person.send('outcome:answer', { interviewId, version, answer, ...(answer === 'disputed' && { text: 'Không đúng như đã nói.' }) })
}

function isOf(payload: unknown, interviewId: string): boolean {
  return (payload as { interviewId?: string }).interviewId === interviewId
}

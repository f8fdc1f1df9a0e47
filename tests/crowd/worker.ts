import type { BoothRow } from '@cho-phien/shared/booths'
import type { BoothId, FairId, InterviewId } from '@cho-phien/shared/ids'
import type { Interview, MediaPass } from '@cho-phien/shared/interviews'
import type { Ticket } from '@cho-phien/shared/queue'
import type { Person } from './person.ts'

const words = ['Em chào anh chị.', 'Em ở Na Son.', 'Em làm được ca đêm.', 'Lương tháng thế nào ạ?', 'Có chỗ ở không ạ?', 'Em cảm ơn.']
const wishes = ['may', 'điện tử', 'kho', 'nhà hàng', 'xây dựng', 'lái xe']
/** Lines somebody stands in at a time. */
const mostTickets = 3

/** Wanders between booths, keeps a few tickets, and answers when called. */
export async function liveAsWorker(person: Person): Promise<void> {
  const visit = new Visit(person)
  await visit.arrive()
  while (!person.isOver) {
    const tickets = await visit.readTickets()
    const called = tickets.find(({ status, interviewId }) => (status === 'ringing' || status === 'interviewing') && interviewId !== null)
    if (called !== undefined) await answerCall(person, called)
    else if (tickets.length < mostTickets && person.chance(tickets.length === 0 ? 0.8 : 0.15)) await visit.takeTicket(tickets)
    else if (tickets.length === 0 || person.chance(0.3)) await visit.wander()
    else await passTime(person, tickets)
    await person.waitForNews(person.between(8, 25))
  }
}

/** What one worker's pages know: the fair's booths as read when they came, the lines they watch, and whether they look at the fair. */
class Visit {
  readonly #person: Person
  #booths: BoothRow[] = []
  #watched = new Set<BoothId>()
  #open: Ticket[] = []
  /** The news that `#open` was read after. */
  #readAt: number | undefined
  #fairId: FairId | undefined
  /** The fair's page is open; whoever holds a ticket looks at "Phiên của tôi" instead. */
  #isAtFair = true

  constructor(person: Person) {
    this.#person = person
  }

  async arrive(): Promise<void> {
    const { fairSlug } = this.#person.around
    const fair = await this.#person.read('read fair', `/fairs/${fairSlug}`)
    this.#booths = (await this.#person.read('read booths', `/fairs/${fairSlug}/booths`))?.items ?? []
    this.#fairId = fair?.id
    await this.#lookAtFair(true)
    this.#person.onConnected(async () => {
      if (this.#isAtFair) await this.#lookAtFair(true)
      const lines = [...this.#watched]
      this.#watched.clear()
      await this.#watch(lines)
    })
  }

  async #lookAtFair(isThere: boolean): Promise<void> {
    if (this.#fairId === undefined) return
    this.#isAtFair = isThere
    await this.#person.send(isThere ? 'fair:watch' : 'fair:unwatch', { fairId: this.#fairId })
  }

  /** As a page does: anew when it is told that one has changed, and after each connection. */
  async readTickets(): Promise<Ticket[]> {
    const news = this.#person.ticketNews
    if (this.#readAt === news) return this.#open
    const all: Ticket[] | undefined = (await this.#person.read('read tickets', '/tickets'))?.items
    if (all === undefined) return this.#open
    this.#readAt = news
    this.#open = all.filter(({ status }) => status !== 'closed')
    await this.#watch(this.#open.map(({ boothId }) => boothId))
    if (this.#isAtFair !== (this.#open.length === 0)) await this.#lookAtFair(this.#open.length === 0)
    return this.#open
  }

  async #watch(boothIds: readonly BoothId[]): Promise<void> {
    for (const boothId of boothIds) {
      if (this.#watched.has(boothId)) continue
      this.#watched.add(boothId)
      await this.#person.send('booth:watch', { boothId })
    }
  }

  async takeTicket(held: readonly Ticket[]): Promise<void> {
    const person = this.#person
    const booth = person.pick(this.#booths.filter(({ id }) => !held.some(({ boothId }) => boothId === id)))
    if (booth === undefined) return
    await person.read('read booth', `/booths/${booth.id}`)
    await person.wait(person.between(3, 15))
    const vacancy = person.pick(booth.vacancies)
    const ticket = await person.send('queue:join', { boothId: booth.id, vacancyId: vacancy?.id ?? null })
    if (ticket === undefined) return
    person.count('tickets taken')
    await this.#watch([booth.id])
  }

  async wander(): Promise<void> {
    const person = this.#person
    const booth = person.pick(this.#booths)
    if (booth !== undefined && person.chance(0.7)) await person.read('read booth', `/booths/${booth.id}`)
    else await person.read('search', `/vacancies?search=${encodeURIComponent(person.pick(wishes) ?? 'may')}`)
  }
}

/** What people do while they wait. */
async function passTime(person: Person, tickets: readonly Ticket[]): Promise<void> {
  const ticket = person.pick(tickets)
  if (ticket === undefined) return
  const ticketId = ticket.id
  if (ticket.status === 'missed') await person.send('queue:come-back', { ticketId })
  else if (ticket.status === 'away') {
    if (person.chance(0.6)) await person.send('queue:come-back', { ticketId })
  } else if (person.does('away')) await person.send('queue:step-away', { ticketId })
  else if (person.does('leave')) await person.send('queue:leave', { ticketId })
  else if (person.does('lose-network')) await person.loseNetwork(person.between(3, 40))
}

async function answerCall(person: Person, ticket: Ticket): Promise<void> {
  const interviewId = ticket.interviewId
  if (interviewId === null || (ticket.status === 'ringing' && !(await answerRing(person, interviewId)))) return
  const joined = await person.send('interview:join', { interviewId })
  if (joined === undefined) return
  const hangUp = await showUp(person, interviewId, joined.media)
  try {
    await talk(person, joined.interview)
  } finally {
    await hangUp()
  }
}

/** @returns whether they are in */
async function answerRing(person: Person, interviewId: InterviewId): Promise<boolean> {
  await person.wait(person.between(1, 8))
  if (person.does('miss')) {
    person.count('rings left unanswered')
    await person.waitForNews(60 * person.around.speed)
    return false
  }
  if (person.does('decline')) {
    await person.send('ring:decline', { interviewId, choice: person.chance(0.7) ? 'later' : 'never' })
    return false
  }
  if (person.does('extend')) {
    await person.send('ring:extend', { interviewId })
    await person.wait(person.between(10, 40))
  }
  return (await person.send('ring:answer', { interviewId, mode: person.seat.hasCamera ? 'video' : 'text' })) !== undefined
}

/** In the room: with picture and sound for those who have a camera. @returns the way out */
async function showUp(person: Person, interviewId: InterviewId, media: MediaPass | null): Promise<() => Promise<void>> {
  const { enterMedia } = await import('./video.ts')
  const leave = person.seat.hasCamera && media !== null ? await enterMedia(person, media) : async () => undefined
  await person.send('interview:connected', { interviewId })
  return leave
}

async function talk(person: Person, interview: Interview): Promise<void> {
  const interviewId = interview.id
  do {
    await person.wait(person.between(8, 30))
  } while (!hasHeard(person, 'interview:ended', interviewId) && (await sayMore(person, interviewId)))
  for (let look = 0; look < 6 && !hasHeard(person, 'outcome:recorded', interviewId); look += 1) await person.waitForNews(30)
  await confirmOutcome(person, interviewId)
}

/** @returns false when it is over */
async function sayMore(person: Person, interviewId: InterviewId): Promise<boolean> {
  if (person.does('lose-network')) {
    await person.loseNetwork(person.between(3, 25))
    const back = await person.send('interview:join', { interviewId })
    if (back === undefined || back.interview.status === 'ended') return false
    await person.send('interview:connected', { interviewId })
  }
  const message = { interviewId, messageId: crypto.randomUUID() as never, body: person.pick(words) ?? '' }
  return (await person.send('message:send', message)) !== undefined
}

async function confirmOutcome(person: Person, interviewId: InterviewId): Promise<void> {
  const told = person.heard.findLast(({ name, payload }) => name === 'outcome:recorded' && isOf(payload, interviewId))
  if (told === undefined) return
  person.count('outcomes heard')
  const { version } = told.payload as { version: number }
  const answer = person.chance(0.95) ? 'confirmed' : 'disputed'
  await person.send('outcome:answer', { interviewId, version, answer, ...(answer === 'disputed' && { text: 'Không đúng như đã nói.' }) })
}

function hasHeard(person: Person, name: string, interviewId: InterviewId): boolean {
  return person.heard.some((event) => event.name === name && isOf(event.payload, interviewId))
}

function isOf(payload: unknown, interviewId: string): boolean {
  return (payload as { interviewId?: string }).interviewId === interviewId
}

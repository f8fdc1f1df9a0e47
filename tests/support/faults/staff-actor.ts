import type { AccountId, BoothId, FairId } from '@cho-phien/shared/ids'
import type { Random } from '../random.ts'
import { visit, type Visitor } from '../visitor.ts'

/** Something the centre did, as the record names it, and to what. */
export interface Decision {
  action: string
  subjectId: string
}

/** What somebody of the centre pressed, as they remember it. */
export interface Decisions {
  accountId: AccountId
  /** What was answered with yes. */
  done: readonly Decision[]
  /** What nobody answered: it may have been done or not, once. */
  unanswered: readonly Decision[]
}

/** The centre, over HTTP: pauses a booth or the whole fair and lets it go on, speaks to a line, moves people in it or to another one. */
export class StaffActor implements Decisions {
  readonly accountId: AccountId
  readonly done: Decision[] = []
  readonly unanswered: Decision[] = []
  /** What else was answered, by code. */
  readonly refusals: string[] = []
  readonly #visitor: Visitor
  readonly #random: Random
  readonly #fairId: FairId
  readonly #boothIds: readonly BoothId[]
  readonly #status = new Map<BoothId, 'paused' | 'open' | 'closed'>()
  #mayBePaused = false

  constructor(of: { url: string; cookie: string; accountId: AccountId; fairId: FairId; boothIds: readonly BoothId[]; random: Random }) {
    this.accountId = of.accountId
    this.#visitor = visit(of.url, of.cookie)
    this.#random = of.random
    this.#fairId = of.fairId
    this.#boothIds = of.boothIds
  }

  async step(): Promise<void> {
    // In a fair that stands still nobody is called: the next step lets it go on.
    if (this.#mayBePaused) return this.#resumeFair()
    const boothId = this.#pick(this.#boothIds)
    const whim = this.#random()
    if (whim < 0.3) await this.#moveBooth(boothId)
    else if (whim < 0.45) await this.#press('booth.messaged', boothId, [`/center/booths/${boothId}/messages`, { body: 'Nghỉ mười phút' }])
    else if (whim < 0.6) await this.#pauseFair()
    else await this.#moveSomebody(boothId)
  }

  async #moveBooth(boothId: BoothId): Promise<void> {
    const status = this.#status.get(boothId) ?? 'open'
    const to = status !== 'open' ? 'open' : this.#random() < 0.15 ? 'closed' : 'paused'
    const wish = { status: to, ...(to === 'paused' && { reason: 'Nghỉ trưa' }) }
    const answer = await this.#press(`booth.${to}`, boothId, [`/center/booths/${boothId}/status`, wish])
    if (answer === undefined) return
    // A press that was not answered may have been done: then the refusal of the next one says how the booth stands.
    this.#status.set(boothId, answer.status === 200 ? to : (answer.body.detail?.from ?? status))
  }

  async #pauseFair(): Promise<void> {
    const answer = await this.#press('fair.paused', this.#fairId, [`/center/fairs/${this.#fairId}/pause`, { reason: 'Mất điện' }])
    this.#mayBePaused = answer?.status !== 409
  }

  async #resumeFair(): Promise<void> {
    const answer = await this.#press('fair.resumed', this.#fairId, [`/center/fairs/${this.#fairId}/resume`])
    this.#mayBePaused = answer?.status !== 200 && answer?.status !== 409
  }

  /** Somebody who waits: to the front or one place back, or to another booth. */
  async #moveSomebody(boothId: BoothId): Promise<void> {
    const line = await this.#visitor.get(`/center/booths/${boothId}/line`).catch(() => undefined)
    const waiting: { ticketId: string; position: number | null }[] = line?.body.items ?? []
    const standing = waiting.filter(({ position }) => position !== null)
    if (standing.length === 0) return
    if (this.#random() < 0.6) return this.#transferOne(boothId, standing)
    const { ticketId, position } = this.#pick(standing)
    const to = position === 1 ? 2 : 1
    await this.#press('ticket.moved', ticketId, [
      `/center/tickets/${ticketId}/move`,
      { position: to, cause: 'mistake', reason: 'Xếp nhầm' },
    ])
  }

  /** The first whom the other line takes: most stand there already. */
  async #transferOne(from: BoothId, standing: readonly { ticketId: string }[]): Promise<void> {
    const boothId = this.#pick(this.#boothIds.filter((id) => id !== from))
    for (const { ticketId } of standing) {
      const path = `/center/tickets/${ticketId}/transfer`
      const answer = await this.#press('ticket.transferred', ticketId, [path, { boothId, reason: 'Bàn kia vắng' }])
      if (answer?.body.code !== 'ticket_exists') return
    }
  }

  async #press(action: string, subjectId: string, [path, body]: [path: string, body?: object]) {
    const answer = await this.#visitor.post(path, body).catch(() => undefined)
    if (answer?.status === 200) this.done.push({ action, subjectId })
    else if (answer === undefined || answer.body.code === 'unavailable') this.unanswered.push({ action, subjectId })
    if (answer !== undefined && answer.status !== 200) this.refusals.push(answer.body.code)
    return answer
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#random() * items.length)]!
  }
}

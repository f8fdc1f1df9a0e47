import type { AccountId, BoothId } from '@cho-phien/shared/ids'
import type { Random } from '../random.ts'
import { visit, type Visitor } from '../visitor.ts'

export interface Decision {
  boothId: BoothId
  to: 'paused' | 'open' | 'closed'
}

/** The centre, over HTTP: pauses a booth, opens it again, seldom sends it home. */
export class StaffActor {
  readonly accountId: AccountId
  /** What was answered with yes. */
  readonly done: Decision[] = []
  /** What else was answered, by code. */
  readonly refusals: string[] = []
  readonly #visitor: Visitor
  readonly #random: Random
  readonly #boothIds: readonly BoothId[]
  readonly #status = new Map<BoothId, Decision['to']>()

  constructor(of: { url: string; cookie: string; accountId: AccountId; boothIds: readonly BoothId[]; random: Random }) {
    this.accountId = of.accountId
    this.#visitor = visit(of.url, of.cookie)
    this.#random = of.random
    this.#boothIds = of.boothIds
  }

  async step(): Promise<void> {
    const boothId = this.#boothIds[Math.floor(this.#random() * this.#boothIds.length)]!
    const status = this.#status.get(boothId) ?? 'open'
    const whim = this.#random()
    if (status === 'open' && whim > 0.3) return
    const to = status !== 'open' ? 'open' : whim < 0.05 ? 'closed' : 'paused'
    const wish = { status: to, ...(to === 'paused' && { reason: 'Nghỉ trưa' }) }
    const answer = await this.#visitor.post(`/center/booths/${boothId}/status`, wish).catch(() => undefined)
    if (answer === undefined) return
    if (answer.status === 200) this.done.push({ boothId, to })
    else this.refusals.push(answer.body.code)
    // A press that was not answered may have been done: then the refusal of the next one says how the booth stands.
    this.#status.set(boothId, answer.status === 200 ? to : (answer.body.detail?.from ?? status))
  }
}

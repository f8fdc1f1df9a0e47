import type { Viewer } from '@cho-phien/shared/accounts'
import type { ErrorDetail } from '@cho-phien/shared/errors'
import type { BoothId, VacancyId } from '@cho-phien/shared/ids'
import { tick } from 'svelte'
import { goto } from '$app/navigation'
import { page } from '$app/state'
import type { RefusalCode } from '#lib/api/refusal-code.ts'
import { codeOf, detailOf } from '#lib/realtime/command-error.ts'
import { slowServerTime } from '#lib/realtime/slow-time.ts'
import type { MyTickets } from './MyTickets.svelte.ts'
import { keepWish, takeWish } from './ticket-wish.ts'

interface Parts {
  tickets: MyTickets
  /** Read when needed: signing in changes it under the page. */
  viewer: () => Viewer | null
  boothId: () => BoothId
}

/** Taking a ticket at one booth, over a sign-in and the short profile where they are still missing. */
export class TicketTaking {
  readonly #parts: Parts
  #isBusy = $state(false)
  #refusal = $state<RefusalCode>()
  #detail = $state.raw<ErrorDetail>({})

  constructor(parts: Parts) {
    this.#parts = parts
  }

  get isBusy(): boolean {
    return this.#isBusy
  }
  /** Undefined again once the time has come from which a ticket can be had. */
  get refusal(): RefusalCode | undefined {
    return this.#refusal === 'meet_again_later' && this.againAt === undefined && 'at' in this.#detail ? undefined : this.#refusal
  }
  /** Until when the refusal stands, while that is to come: pressing before is in vain. */
  get againAt(): string | undefined {
    const at = this.#refusal === 'meet_again_later' ? this.#detail['at'] : undefined
    return typeof at === 'string' && Date.parse(at) > slowServerTime() ? at : undefined
  }
  get detail(): ErrorDetail {
    return this.#detail
  }
  /** The refusal is put right in the profile. */
  get asksForProfile(): boolean {
    return this.#refusal === 'profile_incomplete' || this.#refusal === 'consent_needed'
  }

  async take(vacancyId: VacancyId | null): Promise<void> {
    if (!this.#isReady()) return this.#goAndComeBack(vacancyId)
    await this.#join(vacancyId)
    if (this.asksForProfile) await this.#goAndComeBack(vacancyId)
  }

  /**
   * Back from signing in: what was asked for then is done now. Whoever comes back without consent has decided, and is
   * not sent to the form again.
   */
  async finish(): Promise<void> {
    // The connection is opened anew for the person who signed in; it must not be asked in the name of the last one.
    await tick()
    const { tickets, boothId } = this.#parts
    if (!this.#isReady()) return
    const wish = takeWish(page.url, boothId())
    if (wish !== undefined && tickets.at(boothId()) === undefined) await this.#join(wish.vacancyId)
  }

  #isReady(): boolean {
    const viewer = this.#parts.viewer()
    return viewer?.kind === 'worker' && viewer.workerId !== null
  }

  async #join(vacancyId: VacancyId | null): Promise<void> {
    const { tickets, boothId } = this.#parts
    this.#isBusy = true
    this.#refusal = undefined
    try {
      await tickets.join(boothId(), vacancyId)
      await goto('/me')
    } catch (error) {
      this.#refusal = codeOf(error)
      this.#detail = detailOf(error)
    } finally {
      this.#isBusy = false
    }
  }

  async #goAndComeBack(vacancyId: VacancyId | null): Promise<void> {
    const { viewer, boothId } = this.#parts
    const back = encodeURIComponent(keepWish({ boothId: boothId(), vacancyId }))
    await goto(viewer() === null ? `/sign-in?next=${back}` : `/me/profile?next=${back}`)
  }
}

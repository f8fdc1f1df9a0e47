import type { Alert } from '@cho-phien/shared/alerts'
import type { FairId } from '@cho-phien/shared/ids'
import type { FairCounts } from '@cho-phien/shared/reports'
import { createApi } from '#lib/api/client.ts'
import { isPassing } from '#lib/api/passing.ts'
import { Answers } from '#lib/realtime/answers.ts'
import { keepFresh, type Watch } from '#lib/realtime/keep-fresh.ts'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'
import { serverTime } from '#lib/realtime/server-time.ts'

/** The contract's own pace: counts are fetched again at most every second. */
const countsPaceMs = 1_000
/** Alerts are minutes old when they open. */
const alertsPaceMs = 2_000
/** The rest of the page is larger, and changes less. */
const restPaceMs = 3_000

/** One fair's counts and alerts as its centre sees them, kept up to date while somebody looks. */
export class FloorWatch {
  #counts = $state.raw<FairCounts>()
  #alerts = $state.raw<Alert[]>()
  #updatedAt = $state(new Date(serverTime()))
  readonly #alertAnswers = new Answers()
  readonly #countAnswers = new Answers()
  readonly #fairId: FairId

  constructor(fairId: FairId) {
    this.#fairId = fairId
  }

  /** The newest counts; undefined until something moved. */
  get counts(): FairCounts | undefined {
    return this.#counts
  }
  /** The newest alerts; undefined until something moved. */
  get alerts(): Alert[] | undefined {
    return this.#alerts
  }
  get updatedAt(): Date {
    return this.#updatedAt
  }

  /** @param reload the rest of the page: the fair, its booths, what stands in the way of its next step @returns the way to stop */
  start(realtime: Realtime, reload: () => Promise<unknown>): () => void {
    const fairId = this.#fairId
    const watch: Watch[] = [['center:watch', { fairId }]]
    const hear = (stale: () => void) => [
      realtime.on('floor:changed', (change) => change.fairId === fairId && stale()),
      realtime.on('booth:withdrawn', (change) => change.fairId === fairId && stale()),
    ]
    const hearAll = (stale: () => void) => [
      ...hear(stale),
      realtime.on('fair:changed', (change) => change.fairId === fairId && stale()),
      realtime.on('booth:edited', (change) => change.fairId === fairId && stale()),
      realtime.on('employer:changed', stale),
    ]
    const hearAlerts = (stale: () => void) => [
      ...hear(stale),
      ...(['alert:opened', 'alert:changed', 'alert:closed'] as const).map((name) =>
        realtime.on(name, (change) => change.fairId === fairId && stale()),
      ),
    ]
    // A booth whose desk falls silent is trouble with its alert, though nothing of its line moved.
    // Nor does a line move when a call that is owed is made.
    const hearCounts = (stale: () => void) => [
      ...hearAlerts(stale),
      realtime.on('hall:changed', stale),
      realtime.on('employer:changed', stale),
    ]
    const stops = [
      keepFresh({ realtime, watch, listen: hearAlerts, reload: () => this.fetchAlerts(), paceMs: alertsPaceMs }),
      keepFresh({ realtime, watch, listen: hearCounts, reload: () => this.fetchCounts(), paceMs: countsPaceMs }),
      keepFresh({ realtime, watch, listen: hearAll, reload, paceMs: restPaceMs }),
    ]
    return () => stops.forEach((stop) => stop())
  }

  /** @returns whether it was answered, or refused for good */
  async fetchAlerts(): Promise<boolean> {
    const params = { path: { fairId: this.#fairId } }
    const answer = await this.#alertAnswers.newest(() => createApi().GET('/api/center/fairs/{fairId}/alerts', { params }))
    if (answer === undefined) return true
    const { data, response } = answer
    if (data) this.#alerts = data.items
    return data !== undefined || !isPassing(response.status)
  }

  /** @returns whether it was answered, or refused for good */
  async fetchCounts(): Promise<boolean> {
    const params = { path: { fairId: this.#fairId } }
    const answer = await this.#countAnswers.newest(() => createApi().GET('/api/center/fairs/{fairId}/counts', { params }))
    if (answer === undefined) return true
    const { data, response } = answer
    if (!data) return !isPassing(response.status)
    this.#counts = data
    this.#updatedAt = new Date(serverTime())
    return true
  }
}

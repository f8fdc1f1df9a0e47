import type { CenterLineEntry, TicketMoveInput } from '@cho-phien/shared/queue'
import { createApi } from '#lib/api/client.ts'
import { Submission } from '#lib/api/Submission.svelte.ts'
import { m } from '#lib/paraglide/messages.js'
import { readWhole } from '#lib/ui/read-number.ts'

export type What = 'move' | 'transfer' | 'close' | 'reopen'

/** What may be done with a ticket in this state. */
export function whatsOf({ position, status, closeReason }: CenterLineEntry): What[] {
  if (position !== null) return ['move', 'transfer', 'close']
  if (status === 'ringing' || status === 'missed') return ['close']
  return status === 'closed' && closeReason !== 'interviewed' && closeReason !== 'moved' ? ['reopen'] : []
}

export const whatWords: Record<What, () => string> = {
  move: m.center_line_what_move,
  transfer: m.center_line_what_transfer,
  close: m.center_line_what_close,
  reopen: m.center_line_what_reopen,
}

interface Done {
  what: What
  entry: CenterLineEntry
}

/** One change of one ticket while it is typed, and the way back from the last one. */
export class TicketChange {
  readonly submission = new Submission()
  #entry = $state.raw<CenterLineEntry>()
  #done = $state.raw<Done>()
  #what = $state<What>('move')
  position = $state('1')
  cause = $state<TicketMoveInput['cause']>('lost_place')
  boothId = $state('')
  closeAs = $state<'left' | 'removed'>('left')
  reopenAt = $state<'place' | 'end'>('place')
  reason = $state('')

  get what(): What {
    return this.#what
  }
  get entry(): CenterLineEntry | undefined {
    return this.#entry
  }
  /** The change made last. */
  get done(): Done | undefined {
    return this.#done
  }
  get mayUndo(): boolean {
    return this.#done?.what === 'move' || this.#done?.what === 'close'
  }

  begin(entry: CenterLineEntry): void {
    this.#entry = entry
    this.#done = undefined
    this.#what = whatsOf(entry)[0] ?? 'move'
    this.position = '1'
    this.reason = ''
    this.boothId = ''
    this.submission.clear()
  }

  /** Something else is to be done: what the last try was refused for says nothing of it. */
  turnTo(what: What): void {
    this.#what = what
    this.submission.clear()
  }

  cancel(): void {
    this.#entry = undefined
    this.submission.clear()
  }

  async save(): Promise<void> {
    const entry = this.#entry
    if (entry === undefined || !this.submission.check(() => this.#errors)) return
    const what = this.what
    if (!(await this.submission.run(() => this.#send(entry)))) return
    this.#entry = undefined
    this.#done = { what, entry }
  }

  async undo(): Promise<void> {
    if (this.#done === undefined) return
    const { what, entry } = this.#done
    const params = { path: { ticketId: entry.ticketId } }
    const reason = m.center_line_undo_reason()
    const sent = await this.submission.run(() =>
      what === 'move'
        ? createApi().POST('/api/center/tickets/{ticketId}/move', {
            params,
            body: { position: entry.position ?? 1, cause: 'mistake', reason },
          })
        : createApi().POST('/api/center/tickets/{ticketId}/reopen', { params, body: { at: 'place', reason } }),
    )
    if (sent) this.#done = undefined
  }

  get #errors(): Record<string, string | false> {
    return {
      position: this.what === 'move' && readWhole(this.position, 1, 1000) === undefined && m.center_line_position_wrong(),
      boothId: this.what === 'transfer' && this.boothId === '' && m.center_line_booth_missing(),
      reason: this.reason.trim() === '' && m.center_line_reason_missing(),
    }
  }

  #send({ ticketId }: CenterLineEntry) {
    const api = createApi()
    const params = { path: { ticketId } }
    const reason = this.reason.trim()
    const ways = {
      move: () =>
        api.POST('/api/center/tickets/{ticketId}/move', {
          params,
          body: { position: readWhole(this.position) ?? 1, cause: this.cause, reason },
        }),
      transfer: () => api.POST('/api/center/tickets/{ticketId}/transfer', { params, body: { boothId: this.boothId, reason } }),
      close: () => api.POST('/api/center/tickets/{ticketId}/close', { params, body: { as: this.closeAs, reason } }),
      reopen: () => api.POST('/api/center/tickets/{ticketId}/reopen', { params, body: { at: this.reopenAt, reason } }),
    }
    return ways[this.what]()
  }
}

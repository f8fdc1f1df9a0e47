import type { BoothId, SlotId } from '@cho-phien/shared/ids'
import type { RefusalCode } from '#lib/api/refusal-code.ts'
import { codeOf } from '#lib/realtime/command-error.ts'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'

/** What a worker does with booked times; the page loads its data anew after each, also after a refusal: what it showed was old. */
export class SlotCommands {
  readonly #parts: { realtime: Realtime; reload: () => Promise<unknown> }
  #isBusy = $state(false)
  #refusal = $state<RefusalCode>()

  constructor(parts: { realtime: Realtime; reload: () => Promise<unknown> }) {
    this.#parts = parts
  }

  get isBusy(): boolean {
    return this.#isBusy
  }
  get refusal(): RefusalCode | undefined {
    return this.#refusal
  }

  book(slotId: SlotId): Promise<boolean> {
    return this.#do(() => this.#parts.realtime.send('slot:book', { slotId }))
  }
  cancel(slotId: SlotId): Promise<boolean> {
    return this.#do(() => this.#parts.realtime.send('slot:cancel', { slotId }))
  }
  answer(slotId: SlotId, answer: 'accept' | 'decline'): Promise<boolean> {
    return this.#do(() => this.#parts.realtime.send('slot:answer', { slotId, answer }))
  }
  wish(boothId: BoothId): Promise<boolean> {
    return this.#do(() => this.#parts.realtime.send('slot:wish', { boothId }))
  }
  unwish(boothId: BoothId): Promise<boolean> {
    return this.#do(() => this.#parts.realtime.send('slot:unwish', { boothId }))
  }

  async #do(send: () => Promise<unknown>): Promise<boolean> {
    this.#isBusy = true
    this.#refusal = undefined
    try {
      await send()
      return true
    } catch (error) {
      this.#refusal = codeOf(error)
      return false
    } finally {
      await this.#parts.reload()
      this.#isBusy = false
    }
  }
}

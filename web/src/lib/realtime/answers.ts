/**
 * Answers about one thing, in the order of their questions. Questions overlap on a slow network, and events arrive between a
 * question and its answer: a late old answer must not be put over what is known since.
 */
export class Answers {
  #moment = 0
  #answeredAt = 0
  #heardAt = 0

  /** Something newer came by another way: an answer still on its way may not hold it, and is asked for again. */
  heard(): void {
    this.#heardAt = ++this.#moment
  }

  /** @returns the answer; undefined when a later question has been answered already */
  async newest<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
    const askedAt = ++this.#moment
    const answer = await ask()
    if (askedAt < this.#answeredAt) return undefined
    if (askedAt < this.#heardAt) return this.newest(ask)
    this.#answeredAt = askedAt
    return answer
  }
}

/** The one with the higher version of two states of the same thing; another thing replaces the one known. */
export function newerOf<Thing extends { id: string; version: number }>(known: Thing | null | undefined, told: Thing): Thing {
  return known?.id === told.id && known.version > told.version ? known : told
}

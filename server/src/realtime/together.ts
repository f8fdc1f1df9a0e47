import type { Background } from '../background.ts'

/** News is at most half of the work: telling rests as long as it took. */
const restShare = 1
/** Shorter rests are none: few listen. */
const leastRestMs = 2

/**
 * Tells what happens at once, and what happens while thousands are still being told together, in order: a line of five thousand costs
 * 50 ms for each telling, however much is in it.
 * @param tell sends these items of one key to everybody who listens
 */
export function tellTogether<Key extends string, Item>(
  background: Pick<Background, 'runOnce'>,
  tell: (key: Key, items: Item[]) => void,
): (key: Key, item: Item) => void {
  /** What came since the last telling, by key; a key that is not here is told at once. */
  const resting = new Map<Key, Item[]>()

  function tellAndRest(key: Key, items: Item[]): void {
    const begun = performance.now()
    tell(key, items)
    const restMs = (performance.now() - begun) * restShare
    if (restMs < leastRestMs) return
    resting.set(key, [])
    background.runOnce(`telling ${key}`, restMs, () => goOn(key))
  }

  async function goOn(key: Key): Promise<void> {
    const items = resting.get(key) ?? []
    resting.delete(key)
    if (items.length > 0) tellAndRest(key, items)
  }

  return (key, item) => {
    const waiting = resting.get(key)
    if (waiting === undefined) tellAndRest(key, [item])
    else waiting.push(item)
  }
}

import type { Page } from 'playwright-core'

/** What a screen reader hears of a page from here on. */
export interface Heard {
  /** What was said since the last look, by change: more than one sentence in one change is chatter. */
  take(): Promise<string[][]>
}

/** What changes within this time is one change to whoever listens. */
const togetherMs = 400

export async function listenTo(page: Page): Promise<Heard> {
  await page.evaluate(() => {
    const live = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]'
    const heard: { at: number; said: string }[] = []
    const last = new WeakMap<Element, string>()
    const regionsIn = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement
      const around = element?.closest(live)
      return [...(around ? [around] : []), ...(element?.querySelectorAll(live) ?? [])]
    }
    const wordsOf = (region: Element) => region.textContent.replaceAll('\u00a0', ' ').trim()
    for (const region of document.querySelectorAll(live)) last.set(region, wordsOf(region))
    new MutationObserver((changes) => {
      const touched = changes.flatMap(({ target, addedNodes }) => [target, ...addedNodes].flatMap(regionsIn))
      for (const region of new Set(touched)) {
        const said = wordsOf(region)
        if (region.isConnected && said !== (last.get(region) ?? '') && said !== '') heard.push({ at: performance.now(), said })
        last.set(region, said)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    Object.assign(globalThis, { takeHeard: () => heard.splice(0) })
  })
  return {
    async take() {
      const heard = await page.evaluate(() => (globalThis as unknown as { takeHeard(): { at: number; said: string }[] }).takeHeard())
      const changes: { at: number; said: string[] }[] = []
      for (const { at, said } of heard) {
        const same = changes.at(-1)
        if (same !== undefined && at - same.at < togetherMs) same.said.push(said)
        else changes.push({ at, said: [said] })
      }
      return changes.map(({ said }) => said)
    },
  }
}

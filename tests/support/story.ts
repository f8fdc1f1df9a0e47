import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach } from 'vitest'
import { recordOf } from './pages.ts'

const output = fileURLToPath(new URL('../e2e/output', import.meta.url))

/** After a failure: what each page showed, as pictures in tests/e2e/output, and what it had asked and heard. */
export function keepPicturesOfFailures(pages: () => Readonly<Record<string, Page>>): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    mkdirSync(output, { recursive: true })
    const name = task.name.replace(/\W+/g, '-').slice(0, 60)
    for (const [who, page] of Object.entries(pages())) {
      if (page.isClosed()) continue
      console.error(`${who} at ${new URL(page.url()).pathname}:\n  ${recordOf(page).join('\n  ')}`)
      await page.screenshot({ path: join(output, `${name}.${who}.png`), timeout: 20_000 }).catch(() => undefined)
    }
  })
}

/**
 * The tests of the file are steps of one story: after a broken one the rest would only repeat it. The broken one itself may be
 * tried again.
 */
export function stopAtFirstFailure(): void {
  let broken: string | undefined
  beforeEach(({ skip, task }) => {
    if (broken !== undefined && broken !== task.id) skip('an earlier step failed')
  })
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') broken = task.id
    else if (broken === task.id) broken = undefined
  })
}

import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchBrowser, phone } from './browser.ts'
import { watchCalls } from './call.ts'
import { startInstallation, type Installation } from './installation.ts'
import { makeWorker } from './make.ts'
import { newPage, visit, words } from './pages.ts'
import { keepPicturesOfFailures } from './story.ts'

export interface People {
  readonly db: Installation['db']
  /** A browser profile of their own with one page; the name is for the pictures of a failure. */
  open(name: string, who: Parameters<Installation['open']>[1]): Promise<Page>
  /** A worker of this name at a phone, who has taken a ticket there. */
  takeTicket(fullName: string, boothId: string): Promise<Page>
}

/** The installation and the browser of a file's stories; between them everybody leaves, and the ledger is looked at. */
export function gatherPeople(): People {
  let installation: Installation
  let browser: Browser
  let pages: Record<string, Page> = {}

  beforeAll(async () => {
    browser = await launchBrowser()
    installation = await startInstallation()
  })
  afterEach(async () => {
    for (const page of Object.values(pages)) await page.context().close()
    pages = {}
    expect(await listBreaches(installation.db)).toEqual([])
  })
  // Hooks run in reverse: the pictures come before the pages go.
  keepPicturesOfFailures(() => pages)
  afterAll(async () => {
    await browser.close()
    await installation.stop()
  })

  async function open(name: string, who: Parameters<Installation['open']>[1]): Promise<Page> {
    const context = await installation.open(browser, who)
    await watchCalls(context)
    return (pages[name] = await newPage(context))
  }

  return {
    get db() {
      return installation.db
    },
    open,
    async takeTicket(fullName, boothId) {
      const person = await makeWorker(installation.db, { fullName })
      await installation.db`update workers set phone_number = '+84912345678' where id = ${person.workerId}`
      const page = await open(fullName, { ...person, device: phone })
      await visit(page, `/booths/${boothId}`)
      await page.getByRole('button', { name: words(/^Lấy số/) }).click()
      await page.waitForURL('**/me')
      return page
    },
  }
}

import AxeBuilder from '@axe-core/playwright'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desktop, launchBrowser, phone } from '../support/browser.ts'
import { startInstallation, type Installation } from '../support/installation.ts'
import { makeFloor, makeVacancy, makeWorker } from '../support/make.ts'
import { demoRoles } from '@cho-phien/shared/accounts'
import { listDemoPages, type DemoPage, type Reader } from '../support/pages-of.ts'
import { confirm, newPage, press, visit } from '../support/pages.ts'

let installation: Installation
let browser: Browser
let pages: Record<Reader, DemoPage[]>
const readers: readonly Reader[] = ['visitor', ...demoRoles]

beforeAll(async () => {
  browser = await launchBrowser()
  installation = await startInstallation({ withDemo: true })
  pages = await listDemoPages(installation.db)
})

afterAll(async () => {
  await browser.close()
  await installation.stop()
})

/** The route of each page file, without the groups in brackets. */
function routesOfSources(): string[] {
  const folder = fileURLToPath(new URL('../../web/src/routes', import.meta.url))
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('+page.svelte'))
    .map((path) =>
      join('/', path, '..')
        .replaceAll(/\/\([^)]*\)/g, '')
        .slice(1),
    )
}

interface Listening {
  page: Page
  /** What the page complained of since the last look. */
  takeComplaints(): string[]
}

async function openAs(reader: Reader): Promise<Listening> {
  const context = await browser.newContext({ ...desktop, baseURL: installation.url })
  if (reader !== 'visitor') {
    const answer = await context.request.post('/api/demo/enter', { data: { role: reader }, headers: { origin: installation.url } })
    expect(answer.status()).toBe(200)
  }
  return listenTo(await newPage(context))
}

/** Breaches of the content policy are among the errors of the console. */
function listenTo(page: Page): Listening {
  let complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`)
  })
  return {
    page,
    takeComplaints: () => {
      const taken = complaints
      complaints = []
      return taken
    },
  }
}

async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}

/** What stands out to the right of the screen; empty when nothing has to be scrolled sideways. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const isClipped = (element: Element): boolean => {
      for (let parent = element.parentElement; parent !== null && parent !== document.body; parent = parent.parentElement) {
        if (getComputedStyle(parent).overflowX !== 'visible') return true
      }
      return false
    }
    const isWide = (element: Element): boolean => element.getBoundingClientRect().right > width + 1 && !isClipped(element)
    const wide = [...document.querySelectorAll('body *')].filter((element) => isWide(element) && ![...element.children].some(isWide))
    const names = wide
      .slice(0, 3)
      .map((element) => `<${element.tagName.toLowerCase()} ${element.className}> ${element.textContent.trim().slice(0, 40)}`)
    return [`${document.documentElement.scrollWidth} of ${width} px: ${names.join(' | ')}`]
  })
}

async function setTextSize(page: Page, percent: number): Promise<void> {
  await page.evaluate((size) => (document.documentElement.style.fontSize = size), percent === 100 ? '' : `${percent}%`)
}

/** Looks at the page as it stands: wide, on the smallest phone, and there with text twice as large. */
async function findingsOf({ page, takeComplaints }: Listening, { isDesk = true } = {}): Promise<string[]> {
  const findings: string[] = []
  const note = (where: string, found: string[]): number => findings.push(...found.map((finding) => `${where}: ${finding}`))
  if (isDesk) {
    await page.setViewportSize({ width: 1280, height: 800 })
    note('1280', await axeFindings(page))
    note('1280', await overflow(page))
  }
  await page.setViewportSize({ width: 360, height: 740 })
  note('360', await axeFindings(page))
  note('360', await overflow(page))
  await setTextSize(page, 200)
  note('360 at 200%', await overflow(page))
  await setTextSize(page, 100)
  note('always', takeComplaints())
  return findings
}

test('every page of the sources is looked at here', () => {
  const seen = new Set(Object.values(pages).flatMap((list) => list.map(({ route }) => route)))
  expect(routesOfSources().filter((route) => !seen.has(route))).toEqual([])
})

for (const reader of readers) {
  test(`the pages of: ${reader}`, { timeout: 300_000 }, async () => {
    const listening = await openAs(reader)
    const findings: Record<string, string[]> = {}
    for (const { path } of pages[reader]) {
      await visit(listening.page, path)
      const found = await findingsOf(listening)
      if (found.length > 0) findings[path] = found
    }
    await listening.page.context().close()
    expect(findings).toEqual({})
  })
}

test('a page that does not exist says so in the same frame', async () => {
  const listening = await openAs('visitor')
  await visit(listening.page, '/khong-co-trang-nay')
  await listening.page.getByText('Không có trang này.').first().waitFor()
  // The answer 404 itself is in the console of every browser.
  const found = (await findingsOf(listening)).filter((finding) => !finding.includes('404'))
  await listening.page.context().close()
  expect(found).toEqual([])
})

test('the ring, the room on both sides, the owed outcome and the end', { timeout: 300_000 }, async () => {
  const { db } = installation
  const floor = await makeFloor(db, { ringSeconds: 180 })
  const vacancyId = await makeVacancy(db, floor.employerId)
  await db`insert into booth_vacancies (booth_id, vacancy_id, position) values (${floor.boothId}, ${vacancyId}, 1)`
  const person = await makeWorker(db, { fullName: 'Giàng A Chu' })
  const worker = listenTo(await newPage(await installation.open(browser, { ...person, device: phone })))
  const desk = listenTo(await newPage(await installation.open(browser, { accountId: floor.interviewer, device: desktop })))
  const findings: Record<string, string[]> = {}
  const look = async (name: string, at: Listening, options?: { isDesk: boolean }): Promise<void> => {
    const found = await findingsOf(at, options)
    if (found.length > 0) findings[name] = found
  }

  await visit(worker.page, `/booths/${floor.boothId}`)
  await press(worker.page, /^Lấy số/)
  await worker.page.waitForURL('**/me')
  await look('ticket', worker)
  await visit(desk.page, `/employer/desks/${floor.deskId}`)
  await look('desk with somebody waiting', desk)
  await press(desk.page, /^Gọi /)
  const ring = worker.page.getByRole('alertdialog')
  await ring.waitFor()
  await look('ring', worker)
  await look('desk while it rings', desk)
  await ring.getByRole('button', { name: /Vào bằng video/ }).click()
  await worker.page.waitForURL('**/me/interview/*')
  await worker.page.getByRole('button', { name: 'Hình', exact: true, pressed: true }).waitFor()
  await look('room of the worker', worker)
  await look('room of the desk', desk)
  await worker.page.getByRole('button', { name: /^Nhắn tin/ }).click()
  await look('room with messages', worker)
  await desk.page.setViewportSize({ width: 1280, height: 800 })
  await press(desk.page, 'Kết thúc')
  await look('question before the end', desk)
  await confirm(desk.page, 'Kết thúc')
  await worker.page.getByText('Đang chờ kết quả').waitFor()
  await look('ended room', worker)
  await desk.page.getByRole('radio', { name: 'Mời vòng sau' }).check()
  await look('owed outcome', desk)
  await Promise.all([worker, desk].map(({ page }) => page.context().close()))
  expect(findings).toEqual({})
})

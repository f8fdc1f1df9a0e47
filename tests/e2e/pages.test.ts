import AxeBuilder from '@axe-core/playwright'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { desktop, launchBrowser, phone } from '../support/browser.ts'
import { startInstallation, type Installation } from '../support/installation.ts'
import { makeFloor, makeVacancy, makeWorker } from '../support/make.ts'
import { demoRoles } from '@cho-phien/shared/accounts'
import { listDemoPages, type DemoPage, type Reader } from '../support/pages-of.ts'
import { confirm, escaped, fillIn, newPage, press, reload, visit, words } from '../support/pages.ts'

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

/** Where people spend the day. */
const mainRoutes = new Set([
  '',
  'fairs/[slug]',
  'booths/[boothId]',
  'me',
  'employer',
  'employer/desks/[deskId]',
  'employer/vacancies/new',
  'center',
  'center/fairs/[fairId]',
])

/** What a person reads on the page, and what is read to them, piece by piece. */
function said(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement?.closest('script, style') === null) texts.push(walker.currentNode.textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      texts.push(...['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''))
    return texts.map((text) => text.trim()).filter((text) => text !== '')
  })
}

async function readCatalogue(locale: 'vi' | 'en'): Promise<Record<string, string>> {
  const folder = fileURLToPath(new URL(`../../web/messages/${locale}`, import.meta.url))
  const files = await Promise.all(readdirSync(folder).map((name) => readFile(join(folder, name), 'utf8')))
  return Object.assign({}, ...files.map((file) => JSON.parse(file) as unknown))
}

/** Each message that is Vietnamese, as a pattern. What people typed, such as names, is in no catalogue. */
async function vietnameseOnly(): Promise<RegExp[]> {
  const [vi, en] = [await readCatalogue('vi'), await readCatalogue('en')]
  const withoutNames = (text: string): string => text.replaceAll(/\{\w+\}/g, '')
  const texts = Object.entries(vi).filter(([key, text]) => text !== en[key] && key !== 'common_vietnamese')
  return (
    texts
      .map(([, text]) => text)
      // A fair's own name may begin as "Phiên {date}" does: a few letters tell nothing.
      .filter((text) => withoutNames(text).length > 8 && /[^\P{Letter}a-zA-Z]/u.test(withoutNames(text)))
      .map((text) => text.split(/\{\w+\}/).map(escaped))
      .map((parts) => new RegExp(`^${parts.join('.+')}$`))
  )
}

test('every page of the sources is looked at here', () => {
  const seen = new Set(Object.values(pages).flatMap((list) => list.map(({ route }) => route)))
  expect(routesOfSources().filter((route) => !seen.has(route))).toEqual([])
})

// Looking at a page keeps one core busy: two people look at a time (`maxConcurrency`).
describe.concurrent('the pages of', () => {
  for (const reader of readers) {
    test(reader, { timeout: 300_000 }, async () => {
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
})

test('the main pages fit a tablet, a wide screen and large text', { timeout: 300_000 }, async () => {
  const findings: string[] = []
  for (const reader of ['visitor', 'worker', 'interviewer', 'owner', 'moderator'] as const) {
    const { page } = await openAs(reader)
    for (const { route, path } of pages[reader].filter(({ route }) => mainRoutes.has(route))) {
      await visit(page, path)
      for (const [width, percent] of [
        [768, 100],
        [768, 200],
        [1440, 100],
        [1440, 200],
      ] as const) {
        await page.setViewportSize({ width, height: 900 })
        await setTextSize(page, percent)
        findings.push(...(await overflow(page)).map((finding) => `/${route} at ${width} px, ${percent}%: ${finding}`))
      }
    }
    await page.context().close()
  }
  expect(findings).toEqual([])
})

test('whoever chose English reads English, on pages of the server and of the browser', { timeout: 120_000 }, async () => {
  const vietnamese = await vietnameseOnly()
  const speaks = async (page: Page): Promise<string[]> => (await said(page)).filter((text) => vietnamese.some((one) => one.test(text)))
  const { page } = await openAs('worker')
  await visit(page, '/me')
  expect((await speaks(page)).length).toBeGreaterThan(3)
  await Promise.all([page.waitForEvent('load'), press(page, 'English')])
  for (const path of ['/me', '/', '/me/profile']) {
    await visit(page, path)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await speaks(page), path).toEqual([])
  }
  await page.context().clearCookies({ name: /session/ })
  await visit(page, '/')
  await press(page, 'Sign in')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  // Nobody is named here but the product: one Vietnamese letter more is one too many.
  const left = (await said(page)).map((text) => text.replaceAll(/Chợ\sPhiên|Tiếng\sViệt/g, ''))
  expect(left.filter((text) => /[^\P{Letter}a-zA-Z]/u.test(text))).toEqual([])
  await page.context().close()
})

test('a second press while the next page is on its way sends nothing again', async () => {
  const { page } = await openAs('owner')
  await visit(page, '/employer/vacancies/new')
  await fillIn(page, { 'Tên vị trí': 'Thợ may thử', 'Nhóm nghề': 'May mặc' })
  let posts = 0
  await page.route('**/api/employer/vacancies', async (route) => {
    if (route.request().method() === 'POST') posts += 1
    else await new Promise((resolve) => setTimeout(resolve, 2_000))
    await route.continue()
  })
  await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), press(page, 'Lưu vị trí')])
  await page.locator('main form').evaluate((form: HTMLFormElement) => form.requestSubmit())
  await page.waitForURL('**/employer/vacancies')
  await page.context().close()
  expect(posts).toBe(1)
})

test('an outcome is corrected on the page of results', async () => {
  const { page } = await openAs('owner')
  await visit(page, '/employer/results')
  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('group') })
    .first()
  await row.locator('summary').click()
  await row.getByRole('button', { name: 'Sửa kết quả' }).click()
  const form = row.getByRole('form', { name: 'Sửa kết quả' })
  await form.getByRole('radio', { name: words(/Nhận làm/) }).check()
  const inAMonth = new Date(Date.now() + 30 * 24 * 3_600_000).toISOString().slice(0, 10)
  await fillIn(page, { Ngày: inAMonth })
  await form.getByRole('button', { name: words(/Lưu kết quả/) }).click()
  await form.getByRole('alert').filter({ hasText: 'Cần cả ngày và giờ.' }).waitFor()
  await fillIn(page, { Ngày: '2020-01-02', Giờ: '07:30' })
  // Between the refusal and its sentence the network is slow, then gone.
  let drop = () => {}
  const dropped = new Promise<void>((resolve) => (drop = resolve))
  await page.route('**/_app/immutable/**', async (route) => {
    await dropped
    await route.abort()
  })
  await form.getByRole('button', { name: words(/Lưu kết quả/) }).click()
  await form
    .getByRole('alert')
    .filter({ hasText: /^\s*Chưa làm được\.\s*$/ })
    .waitFor()
  drop()
  const general = form.getByRole('alert').filter({ hasText: 'Mạng yếu nên chưa xem được vì sao.' })
  await general.waitFor()
  await page.unroute('**/_app/immutable/**')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await general.waitFor({ state: 'hidden' })
  await form.getByRole('alert').filter({ hasText: 'Giờ hẹn đã qua.' }).waitFor()
  await fillIn(page, { Ngày: inAMonth })
  await form.getByRole('button', { name: words(/Lưu kết quả/) }).click()
  await form.waitFor({ state: 'hidden' })
  await row.getByText(/^7:30, /).waitFor()
  await page.context().close()
})

test('a sign-out that did not arrive says so, and leaves nobody to think it did', async () => {
  const { page } = await openAs('worker')
  await visit(page, '/me')
  await page.route('**/api/sign-out', (route) => route.abort())
  // Until the button is there a link of the same name leads to the other page that signs out.
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await page.getByRole('alert').filter({ hasText: 'Chưa đăng xuất được' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/me')
  await page.context().close()
})

test('a profile half filled in is there after a reload, and not for the next person', async () => {
  const { page } = await openAs('worker')
  await visit(page, '/me/profile')
  const experience = page.getByLabel(/^Đã làm việc gì/)
  await experience.fill('Phụ hồ 8 tháng')
  // A tab that the phone closes asks nothing; here the browser would.
  page.on('dialog', (dialog) => void dialog.accept())
  await reload(page)
  expect(await experience.inputValue()).toBe('Phụ hồ 8 tháng')
  await page.evaluate(() => sessionStorage.setItem('kept-for', 'another account'))
  await reload(page)
  expect(await experience.inputValue()).not.toBe('Phụ hồ 8 tháng')
  await page.context().close()
})

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
  await desk.page.setViewportSize({ width: 1280, height: 720 })
  const [note, save] = await Promise.all(
    [desk.page.getByRole('textbox', { name: /^Ghi chú riêng/ }), desk.page.getByRole('button', { name: /^Lưu và sẵn sàng/ })].map((one) =>
      one.boundingBox(),
    ),
  )
  expect(note!.y + note!.height, 'the note stands above the buttons').toBeLessThan(save!.y)
  expect(save!.y + save!.height, 'saving is in sight').toBeLessThan(720)
  await look('owed outcome', desk)
  await Promise.all([worker, desk].map(({ page }) => page.context().close()))
  expect(findings).toEqual({})
  expect(await listBreaches(db, floor.fairId)).toEqual([])
})

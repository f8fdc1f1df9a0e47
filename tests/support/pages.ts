import type { BrowserContext, Page } from 'playwright-core'

/** A busy machine is slow, not wrong: a person waits too, but not for ever. */
const patienceMs = 60_000

export async function newPage(context: BrowserContext): Promise<Page> {
  context.setDefaultTimeout(patienceMs)
  const page = await context.newPage()
  keepRecord(page)
  return page
}

const kept = 30
const records = new WeakMap<Page, string[]>()

/** What last passed between a page and the server, for the report of a failure. */
export function recordOf(page: Page): readonly string[] {
  return records.get(page) ?? []
}

function keepRecord(page: Page): void {
  const record: string[] = []
  records.set(page, record)
  const note = (line: string) => {
    record.push(`${new Date().toISOString().slice(14, 23)} ${line}`)
    if (record.length > kept) record.shift()
  }
  const pathOf = (url: string) => new URL(url).pathname
  page.on('requestfinished', (request) => {
    if (!pathOf(request.url()).startsWith('/api/')) return
    void request.response().then(
      (response) => note(`${request.method()} ${pathOf(request.url())} ${response?.status() ?? ''}`),
      () => undefined,
    )
  })
  page.on('requestfailed', (request) => note(`${request.method()} ${pathOf(request.url())} failed: ${request.failure()?.errorText ?? ''}`))
  page.on('pageerror', (error) => note(`error: ${error.message}`))
  page.on('websocket', (socket) => {
    if (!pathOf(socket.url()).startsWith('/socket.io')) return
    note('socket opened')
    socket.on('close', () => note('socket closed'))
    socket.on('framereceived', ({ payload }) => note(`heard ${String(payload).slice(0, 60)}`))
  })
}

/** The page's own script runs: before that a press does nothing. SvelteKit adds the announcer when it has mounted. */
async function untilAlive(page: Page): Promise<void> {
  await page.locator('#svelte-announcer').waitFor({ state: 'attached', timeout: patienceMs })
}

export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path, { timeout: patienceMs })
  await untilAlive(page)
}

export async function reload(page: Page): Promise<void> {
  await page.reload({ timeout: patienceMs })
  await untilAlive(page)
}

/** Types into fields by what stands above them. A value of a list is chosen. */
export async function fillIn(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    // The word for "optional" may follow the label.
    const named = page.getByLabel(words(new RegExp(`^\\s*${escaped(label)}\\s*(\\(không bắt buộc\\)\\s*)?$`)))
    const field = named.and(page.locator('select, textarea, input:not([type=radio], [type=checkbox])')).first()
    const kind = await field.evaluate((element) => element.tagName)
    await (kind === 'SELECT' ? field.selectOption({ label: value }) : field.fill(value))
  }
}

/** Presses the button, or follows the link, of this name. */
export function press(page: Page, name: string | RegExp): Promise<void> {
  const options = typeof name === 'string' ? { name, exact: true } : { name: words(name) }
  return page.getByRole('button', options).or(page.getByRole('link', options)).first().click()
}

/** Waits until the page shows this text somewhere. */
export function shows(page: Page, text: string | RegExp): Promise<void> {
  return page
    .getByText(typeof text === 'string' ? text : words(text))
    .filter({ visible: true })
    .first()
    .waitFor()
}

/** Answers the question that stands over the page. */
export function confirm(page: Page, name: string): Promise<void> {
  return page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click()
}

/** The spaces of a pattern also stand for those that keep two syllables on one line. */
export function words(pattern: RegExp): RegExp {
  return new RegExp(pattern.source.replaceAll(' ', '\\s'), pattern.flags)
}

/** The text itself, for a pattern. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

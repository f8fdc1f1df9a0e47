import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desktop, launchBrowser, phone } from '../support/browser.ts'
import { untilBothSeeAndHear, watchCalls } from '../support/call.ts'
import { startInstallation, type Installation } from '../support/installation.ts'
import { makeFloor, makeWorker } from '../support/make.ts'
import { newPage, press, shows, visit, words } from '../support/pages.ts'
import { keepPicturesOfFailures } from '../support/story.ts'
import { weakenNetwork, type WeakNetwork } from '../support/weak-network.ts'

/** The ladder on a real network that gets bad: down by itself, up by a press, each rung recorded. */

let installation: Installation
let browser: Browser
let network: WeakNetwork
const pages: Record<string, Page> = {}

beforeAll(async () => {
  browser = await launchBrowser()
  installation = await startInstallation()
})

keepPicturesOfFailures(() => pages)

afterAll(async () => {
  network.stop()
  await browser.close()
  await installation.stop()
})

test('a network that loses packets takes the call from video to voice, and a press brings video back', { timeout: 300_000 }, async () => {
  const { db } = installation
  const floor = await makeFloor(db)
  const person = await makeWorker(db, { fullName: 'Giàng A Chu' })
  const workerContext = await installation.open(browser, { ...person, device: phone })
  const deskContext = await installation.open(browser, { accountId: floor.interviewer, device: desktop })
  network = await weakenNetwork(workerContext)
  await Promise.all([watchCalls(workerContext), watchCalls(deskContext)])
  const [worker, desk] = await Promise.all([newPage(workerContext), newPage(deskContext)])
  Object.assign(pages, { worker, desk })
  await visit(worker, `/booths/${floor.boothId}`)
  await worker.getByRole('button', { name: words(/^Lấy số/) }).click()
  await worker.waitForURL('**/me')
  await visit(desk, `/employer/desks/${floor.deskId}`)
  await press(desk, /^Gọi /)
  await worker
    .getByRole('alertdialog')
    .getByRole('button', { name: words(/Vào bằng video/) })
    .click()
  await untilBothSeeAndHear([worker, desk])

  // One bad moment changes nothing.
  network.lose(0.5)
  await worker.waitForTimeout(3_000)
  network.lose(0)
  await worker.waitForTimeout(8_000)
  expect(await rungs()).toEqual(['video by worker: chosen'])

  network.lose(0.5)
  await shows(worker, /^Mạng yếu: chuyển sang chỉ tiếng/)
  expect(await rungs()).toEqual(['video by worker: chosen', 'audio by worker: weak_network'])
  network.lose(0)
  await shows(worker, 'Mạng tốt lại rồi')
  await press(worker, 'Bật video')
  await press(desk, 'Bật video')
  await untilBothSeeAndHear([worker, desk], 90)
  expect((await rungs()).at(-1)).toBe('video by worker: chosen')
  expect(await listBreaches(db)).toEqual([])

  async function rungs(): Promise<string[]> {
    const rows = await db<{ mode: string; by: string; reason: string }[]>`
      select mode, chosen_by as by, reason from interview_rungs order by id`
    return rows.map(({ mode, by, reason }) => `${mode} by ${by}: ${reason}`)
  }
})

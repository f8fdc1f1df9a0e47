import { createAccountWithPassword, hashPassword } from '@cho-phien/server/features/accounts/make'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, test } from 'vitest'
import { desktop, launchBrowser, phone } from '../support/browser.ts'
import { startInstallation, type Installation } from '../support/installation.ts'
import { makeCenter, makeEmployer, makeMember, makeStaff } from '../support/make.ts'
import { confirm, fillIn, newPage, press, shows, visit, words } from '../support/pages.ts'
import { keepPicturesOfFailures } from '../support/story.ts'

/** Forgotten passwords: somebody in charge gives a way back in, and whoever forgot chooses the new one. */

const forgetful = { name: 'Lường Thị Vấn', password: 'nuong-ray-xanh-42' }

let installation: Installation
let browser: Browser
let giver: Page
let taker: Page

keepPicturesOfFailures(() => ({ giver, taker }))

beforeAll(async () => {
  browser = await launchBrowser()
  installation = await startInstallation()
})

beforeEach(async () => {
  taker = await newPage(await browser.newContext({ ...phone, baseURL: installation.url }))
})

afterAll(async () => {
  await browser.close()
  await installation.stop()
})

async function makeForgetful(kind: 'employer' | 'staff', email: string) {
  const passwordHash = await hashPassword('ai ma nho duoc')
  return (await createAccountWithPassword(installation.db, { kind, name: forgetful.name, email, passwordHash }))!
}

test('an owner makes a link, and the colleague sets a new password with it', async () => {
  const { db } = installation
  const employerId = await makeEmployer(db, await makeCenter(db))
  const colleague = await makeForgetful('employer', 'van@nammay.example')
  await db`insert into employer_seats (account_id, employer_id, role) values (${colleague}, ${employerId}, 'interviewer')`
  const accountId = await makeMember(db, employerId, 'owner')
  giver = await newPage(await installation.open(browser, { accountId, device: desktop }))

  await visit(giver, '/employer/team')
  await press(giver, `Mật khẩu mới ${forgetful.name}`)
  await confirm(giver, 'Tạo đường dẫn')
  const link = giver.getByLabel('Đường dẫn đặt mật khẩu', { exact: true })
  await link.waitFor()
  await visit(taker, new URL(await link.inputValue()).pathname)
  await taker.getByRole('heading', { name: 'Đặt mật khẩu mới' }).waitFor()
  await fillIn(taker, { 'Đặt mật khẩu': forgetful.password })
  await press(taker, 'Đặt mật khẩu và vào')
  await taker.waitForURL('**/employer')
})

test('an administrator gives a temporary password, shown once', async () => {
  const { db } = installation
  const centerId = await makeCenter(db)
  const colleague = await makeForgetful('staff', 'van@trungtam.example')
  await db`insert into staff_seats (account_id, center_id, role) values (${colleague}, ${centerId}, 'viewer')`
  const accountId = await makeStaff(db, centerId, 'administrator')
  giver = await newPage(await installation.open(browser, { accountId, device: desktop }))

  await visit(giver, '/center/staff')
  await press(giver, `Mật khẩu mới ${forgetful.name}`)
  await confirm(giver, 'Mật khẩu mới')
  const shown = giver.getByLabel('Mật khẩu tạm', { exact: true })
  await shown.waitFor()
  await visit(taker, '/sign-in/work')
  await fillIn(taker, { Email: 'van@trungtam.example', 'Mật khẩu': await shown.inputValue() })
  await press(taker, 'Đăng nhập')
  await taker.waitForURL('**/account?next=*')
  await shows(taker, words(/Mật khẩu tạm có người khác biết/))
})

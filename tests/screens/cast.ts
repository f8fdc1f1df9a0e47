import type { AccountId, BoothId, CenterId, DeskId, EmployerId, FairId, WorkerId } from '@cho-phien/shared/ids'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { desktop as wide, phone } from '../support/browser.ts'
import { watchCalls } from '../support/call.ts'
import type { Installation } from '../support/installation.ts'
import { makeBooth, makeCenter, makeDesk, makeEmployer, makeFair, makeMember, makeStaff, makeVacancy, makeWorker } from '../support/make.ts'
import { newPage, visit, words } from '../support/pages.ts'

/** Low enough for a small picture. */
const desktop: BrowserContextOptions = { ...wide, viewport: { width: 1280, height: 720 } }

/** One booth of the fair with the page of who sits at its desk. */
export interface Stall {
  boothId: BoothId
  deskId: DeskId
  interviewer: AccountId
}

export interface Worker {
  accountId: AccountId
  workerId: WorkerId
}

/** A fair of a small town, with people who have names; everything on it moves through its own pages. */
export class Cast {
  readonly #installation: Installation
  readonly #browser: Browser
  readonly #pages: Page[] = []
  fairId = '' as FairId
  staff = '' as AccountId
  operator = '' as AccountId
  sewing!: Stall
  shop!: Stall

  private constructor(installation: Installation, browser: Browser) {
    this.#installation = installation
    this.#browser = browser
  }

  get db() {
    return this.#installation.db
  }

  static async open(installation: Installation, browser: Browser): Promise<Cast> {
    const cast = new Cast(installation, browser)
    const { db } = cast
    await db`update fairs set status = 'signed', paused_at = null, pause_reason = null`
    const centerId = await makeCenter(db)
    await db`update centers set name = 'Trung tâm Dịch vụ việc làm tỉnh Điện Biên', phone_number = '+842153825000' where id = ${centerId}`
    cast.fairId = await makeFair(db, centerId)
    await db`update fairs set title = 'Phiên giao dịch việc làm Mường Thanh', interview_minutes = 8 where id = ${cast.fairId}`
    cast.staff = await makeStaff(db, centerId)
    await cast.#name(cast.staff, 'Nguyễn Thị Thu Hà')
    cast.sewing = await cast.#stall(centerId, { name: 'May Sông Mã', vacancy: 'Công nhân may', interviewer: 'Trần Thu Trang' })
    cast.shop = await cast.#stall(centerId, { name: 'Siêu thị Nà Tấu', vacancy: 'Nhân viên bán hàng', interviewer: 'Lò Văn Thắng' })
    return cast
  }

  async #stall(
    centerId: Parameters<typeof makeEmployer>[1],
    { name, vacancy, interviewer }: Record<'name' | 'vacancy' | 'interviewer', string>,
  ): Promise<Stall> {
    const { db } = this
    const employerId = await makeEmployer(db, centerId, { name })
    const boothId = await makeBooth(db, { fairId: this.fairId, employerId })
    await db`insert into booth_vacancies (booth_id, vacancy_id, position) values (${boothId}, ${await makeVacancy(db, employerId, vacancy)}, 1)`
    const accountId = await makeMember(db, employerId)
    await this.#name(accountId, interviewer)
    return { boothId, deskId: await makeDesk(db, boothId, accountId), interviewer: accountId }
  }

  /** A colleague's desk at the same booth. */
  async secondDesk(stall: Stall): Promise<Stall> {
    const { db } = this
    const [employer] = await db<{ id: EmployerId }[]>`select employer_id as id from booths where id = ${stall.boothId}`
    if (employer === undefined) throw new Error('no employer')
    const interviewer = await makeMember(db, employer.id)
    await this.#name(interviewer, 'Vi Văn Minh')
    return { ...stall, interviewer, deskId: await makeDesk(db, stall.boothId, interviewer) }
  }

  async #name(accountId: AccountId, name: string): Promise<void> {
    await this.db`update accounts set name = ${name} where id = ${accountId}`
  }

  async #open(who: { accountId: AccountId; workerId?: WorkerId }, device: BrowserContextOptions): Promise<Page> {
    const context = await this.#installation.open(this.#browser, { ...who, device })
    await watchCalls(context)
    const page = await newPage(context)
    this.#pages.push(page)
    return page
  }

  phone(worker: Worker): Promise<Page> {
    return this.#open(worker, phone)
  }

  /** At the computer of a worker who has one. */
  computer(worker: Worker): Promise<Page> {
    return this.#open(worker, desktop)
  }

  atDesk(stall: Stall, device: BrowserContextOptions = desktop): Promise<Page> {
    return this.#open({ accountId: stall.interviewer }, device)
  }

  atCenter(device: BrowserContextOptions = desktop): Promise<Page> {
    return this.#open({ accountId: this.staff }, device)
  }

  /** The operator of a hall that takes part in the fair. */
  async atHall(device: BrowserContextOptions = desktop): Promise<Page> {
    const { db, fairId } = this
    const [fair] = await db<{ centerId: CenterId }[]>`select center_id as "centerId" from fairs where id = ${fairId}`
    if (fair === undefined) throw new Error('no fair')
    this.operator = await makeStaff(db, fair.centerId, 'hall_operator')
    await this.#name(this.operator, 'Sùng A Páo')
    await db`
      with hall as (
        update halls set name = 'Điểm cầu xã Na Son', commune_code = 'na-son', device_count = 3
        where id = (select hall_id from staff_seats where account_id = ${this.operator}) returning id
      )
      insert into fair_halls (fair_id, hall_id, device_count) select ${fairId}, id, 3 from hall`
    return this.#open({ accountId: this.operator }, device)
  }

  async worker(fullName: string): Promise<Worker> {
    const worker = await makeWorker(this.db, { fullName })
    const sex = / Thị /.test(fullName) ? 'female' : 'male'
    const answers = { qualification: 'untrained', wantedOccupations: ['garments'], experience: 'May áo khoác hai năm ở Bắc Ninh' }
    await this.db`
      update workers set sex = ${sex}, phone_number = '+84912345678', answers = ${this.db.json(answers)} where id = ${worker.workerId}`
    return worker
  }

  /** Takes a ticket through the booth's page. @returns the page, on "Phiên của tôi" */
  async takeTicket(worker: Worker, stall: Stall, page?: Page): Promise<Page> {
    const shown = page ?? (await this.phone(worker))
    await visit(shown, `/booths/${stall.boothId}`)
    await shown.getByRole('button', { name: words(/^Lấy số/) }).click()
    await shown.waitForURL('**/me')
    return shown
  }

  /** So many people take a ticket and put the phone away. */
  async queue(stall: Stall, names: readonly string[]): Promise<void> {
    for (const name of names) {
      const page = await this.takeTicket(await this.worker(name), stall)
      await page.context().close()
    }
  }

  async close(): Promise<void> {
    for (const page of this.#pages) await page.context().close()
  }
}

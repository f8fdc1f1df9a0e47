import type { Page } from 'playwright-core'
import { press, shows, visit, words } from '../support/pages.ts'
import type { Cast, Stall } from './cast.ts'

/** Takes one picture. `about`: what it shows, for the list of pictures. */
export type Shoot = (page: Page, name: string, about: string) => Promise<void>
/** Every state is reached through the product's doors; rows are moved only where time would have to pass. */
export type Scene = (cast: Cast, shoot: Shoot) => Promise<void>

export const line = ['Lò Thị Hương', 'Quàng Văn Tuấn', 'Mùa A Sếnh', 'Vàng Thị Dợ']

export async function sitDown(cast: Cast, stall: Stall): Promise<Page> {
  const desk = await cast.atDesk(stall)
  await visit(desk, `/employer/desks/${stall.deskId}`)
  return desk
}

export async function beReady(desk: Page): Promise<void> {
  await press(desk, 'Sẵn sàng nhận người')
  await shows(desk, 'Đang đợi người lấy số')
}

export async function answer(worker: Page, way = /Nhắn tin/): Promise<void> {
  await worker
    .getByRole('alertdialog')
    .getByRole('button', { name: words(way) })
    .click()
  await worker.waitForURL('**/me/interview/*')
}

export async function talkAtDesk(desk: Page): Promise<void> {
  await desk.getByRole('textbox', { name: words(/^Nhắn cho/) }).waitFor()
}

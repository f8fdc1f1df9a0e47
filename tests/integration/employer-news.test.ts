import type { AccountId } from '@cho-phien/shared/ids'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeBooth, makeCenter, makeEmployer, makeFair, makeMember, makeStaff, makeVacancy } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

async function openPages(server: TestApp, accountId: AccountId) {
  const cookie = await server.signIn(accountId)
  return { client: await server.connect(cookie), http: visit(server.url, cookie) }
}

/** An owner, a colleague, staff and a foreign owner, each with a page open. */
async function openEmployer() {
  const server = await startApp()
  const { db } = server
  const centerId = await makeCenter(db)
  const employerId = await makeEmployer(db, centerId)
  const [owner, colleague, staff, foreign] = await Promise.all([
    openPages(server, await makeMember(db, employerId, 'owner')),
    openPages(server, await makeMember(db, employerId)),
    openPages(server, await makeStaff(db, centerId)),
    openPages(server, await makeMember(db, await makeEmployer(db, centerId), 'owner')),
  ])
  return { server, db, centerId, employerId, owner, colleague, staff, foreign }
}

test('a change of an employer reaches its own people and its centre, with a version that grows', async () => {
  const { server, db, centerId, employerId, owner, colleague, staff, foreign } = await openEmployer()
  const otherStaff = (await openEmployer()).staff
  let last = 0
  const bothHear = async () => {
    const [own, center] = await Promise.all([colleague, staff].map(({ client }) => client.next('employer:changed')))
    expect(own).toEqual({ employerId, version: own!.version })
    expect(center).toEqual(own)
    expect(own!.version).toBeGreaterThan(last)
    last = own!.version
  }

  await staff.http.post(`/center/employers/${employerId}/reject`, { reason: 'Giấy phép đã hết hạn' })
  await bothHear()
  const invited = await owner.http.post('/employer/invitations', { email: 'pv@example.vn', name: '', role: 'interviewer' })
  await bothHear()
  const accepted = await visit(server.url).post(`${invited.body.path}/accept`, { name: 'Lường Thị Vấn', password: 'ruong-bac-thang-7' })
  expect(accepted.status).toBe(200)
  await bothHear()
  const fairId = await makeFair(db, centerId, { status: 'published' })
  await db`update employers set status = 'approved' where id = ${employerId}`
  const booth = await staff.http.post(`/center/fairs/${fairId}/booths`, { employerId })
  await bothHear()
  await staff.http.post(`/center/fairs/${fairId}/booths`, { employerId: await makeEmployer(db, centerId) })
  await staff.client.next('employer:changed', (change) => change.employerId !== employerId)
  await staff.http.delete(`/center/booths/${booth.body.id}`)
  await bothHear()
  for (const { client } of [foreign, otherStaff]) expect(client.received.map(({ name }) => name)).not.toContain('employer:changed')
})

test("visitors of a fair hear that a booth's words, offers or cards changed, and that it is gone", async () => {
  const { server, db, centerId, employerId, owner, staff } = await openEmployer()
  const fairId = await makeFair(db, centerId, { status: 'published' })
  const boothId = await makeBooth(db, { fairId, employerId, status: 'preparing' })
  await makeBooth(db, { fairId, employerId: await makeEmployer(db, centerId), status: 'preparing' })
  const vacancyId = await makeVacancy(db, employerId)
  const visitor = await server.connect()
  const reader = await server.connect()
  await visitor.mustSend('fair:watch', { fairId })
  await reader.mustSend('booth:watch', { boothId })

  const words = { headline: 'Xưởng may', introduction: '', lineCapacity: 20, vacancyIds: [vacancyId] }
  const changed = await owner.http.put(`/employer/booths/${boothId}`, words)
  expect(await visitor.next('booth:edited')).toEqual({ fairId, boothId, version: changed.body.version })
  const card = { title: 'Thợ may', occupationGroup: 'garments', openings: 5, workplace: 'province', card: { wageFrom: 7000 } }
  expect((await owner.http.put(`/employer/vacancies/${vacancyId}`, card)).status).toBe(200)
  expect(await visitor.next('booth:edited')).toEqual({ fairId, boothId, version: changed.body.version + 1 })
  expect(await reader.next('booth:edited')).toMatchObject({ boothId })
  expect((await staff.http.delete(`/center/booths/${boothId}`)).status).toBe(200)
  expect(await visitor.next('booth:withdrawn')).toEqual({ fairId, boothId })
})

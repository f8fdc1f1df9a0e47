import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { makeFloor, makeMember, makeStaff, makeTicket, makeWorker } from '../support/make.ts'
import { visit } from '../support/visitor.ts'

/** A fair that closed over two people who waited. */
async function closedFair() {
  const server = await startApp()
  const floor = await makeFloor(server.db)
  const [first, second] = [await makeWorker(server.db, { fullName: 'Vừ Thị Dúa' }), await makeWorker(server.db)]
  await server.db`update workers set phone_number = '+84912345678' where id = ${first.workerId}`
  const tickets = [await makeTicket(server.db, { ...floor, ...first }), await makeTicket(server.db, { ...floor, ...second })] as const
  const staff = visit(server.url, await server.signIn(await makeStaff(server.db, floor.centerId)))
  for (const status of ['closing', 'closed']) await staff.post(`/center/fairs/${floor.fairId}/status`, { status })
  const member = visit(server.url, await server.signIn(floor.interviewer))
  const ids = await Promise.all(
    tickets.map(async (ticketId) => (await server.db`select id from call_backs where ticket_id = ${ticketId}`)[0]!['id']),
  )
  return { server, ...floor, calls: ids as [string, string], staff, member, ofFair: `/center/fairs/${floor.fairId}/call-backs` }
}

test('who was not reached is a call to make on the list of the employer and of the centre, and only the centre has the number', async () => {
  const { staff, member, calls, ofFair } = await closedFair()
  const { items } = (await staff.get(ofFair)).body
  expect(items.map((item: { id: string }) => item.id)).toEqual(calls)
  expect(items[0]).toMatchObject({
    workerName: 'Vừ Thị Dúa',
    ticketNumber: 1,
    closeReason: 'not_reached',
    doneAt: null,
    phoneNumber: '+84912345678',
  })
  const own = (await member.get('/employer/call-backs')).body.items
  expect(own).toHaveLength(2)
  expect(JSON.stringify(own)).not.toContain('912345678')
  // Nor does one employer have what would tell another that it is the same person.
  expect(JSON.stringify(own)).not.toContain(items[0].workerId)
})

test('a call is made once, by either, with a word of what came of it; it can be taken back', async () => {
  const { server, staff, member, calls, ofFair, employerId } = await closedFair()
  const [id] = calls
  const colleague = await server.connect(await server.signIn(await makeMember(server.db, employerId)))
  expect((await member.post(`/employer/call-backs/${id}/done`, { note: '' })).body).toMatchObject({ code: 'invalid_input' })
  expect((await member.post(`/employer/call-backs/${id}/done`, { note: 'Hẹn thứ Sáu' })).status).toBe(200)
  await colleague.next('employer:changed')
  expect((await staff.post(`/center/call-backs/${id}/done`, { note: 'Khác' })).body.code).toBe('call_back_done')
  const [open, done] = (await staff.get(ofFair)).body.items
  expect(open).toMatchObject({ id: calls[1], doneAt: null })
  expect(done).toMatchObject({ id, note: 'Hẹn thứ Sáu', doneAt: expect.any(String), doneByName: expect.any(String) })

  for (let repeat = 0; repeat < 2; repeat += 1) expect((await staff.delete(`/center/call-backs/${id}/done`)).status).toBe(200)
  expect((await staff.get(ofFair)).body.items[0]).toMatchObject({ id, doneAt: null, doneByName: null, note: '' })
  expect((await staff.post(`/center/call-backs/${id}/done`, { note: 'Đã nối máy' })).status).toBe(200)
  const audit =
    await server.db`select action, actor_kind as by from audit_events where subject_id = ${id} and action like 'call_back%' order by id`
  expect(audit.map(({ action, by }) => `${by} ${action}`)).toEqual([
    'employer call_back.done',
    'staff call_back.reopened',
    'staff call_back.done',
  ])
})

test('what the centre noted, an employer does not take back', async () => {
  const { staff, member, calls, ofFair } = await closedFair()
  const [id, other] = calls
  await staff.post(`/center/call-backs/${id}/done`, { note: 'Đã nối máy' })
  expect((await member.delete(`/employer/call-backs/${id}/done`)).body).toMatchObject({ code: 'not_allowed' })
  expect((await staff.get(ofFair)).body.items).toContainEqual(expect.objectContaining({ id, note: 'Đã nối máy' }))
  await member.post(`/employer/call-backs/${other}/done`, { note: 'Hẹn thứ Sáu' })
  expect((await staff.delete(`/center/call-backs/${other}/done`)).status).toBe(200)
})

import { request } from 'node:http'
import { expect, test } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { makeCenter, makeFloor, makeMember, makeStaff, makeTicket, makeWorker } from '../support/make.ts'
import { executable, makePdf, png, streamZeros } from '../support/samples.ts'
import { visit } from '../support/visitor.ts'

async function startWithWorker() {
  const app = await startApp()
  const { workerId, accountId } = await makeWorker(app.db)
  const visitor = visit(app.url, await app.signIn(accountId))
  return { app, workerId, visitor, path: `/workers/${workerId}/cv` }
}

test('a CV is kept under a clean name, read back whole, replaced and removed', async () => {
  const { app, visitor, path } = await startWithWorker()
  const content = makePdf()
  const kept = await visitor.upload(path, { name: '..\\..\\Hồ sơ\u202egpj.Lò Hương.exe', content })
  expect(kept.status).toBe(200)
  expect(kept.body.cv).toMatchObject({ name: 'Hồ sơgpj.Lò Hương.pdf', size: content.length })
  const file = await fetch(`${app.url}/api/files/${kept.body.cv.id}`, { headers: { cookie: visitor.cookie() } })
  expect(Buffer.from(await file.arrayBuffer()).equals(content)).toBe(true)
  expect(file.headers.get('content-type')).toBe('application/pdf')
  expect(file.headers.get('x-content-type-options')).toBe('nosniff')
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="Ho sogpj.Lo Huong.pdf"; filename\*=UTF-8''H%E1%BB%93/)
  expect(file.headers.get('cache-control')).toContain('no-store')

  expect((await visitor.upload(path, { name: 'anh.jpeg', content: png, type: 'image/jpeg' })).body.cv.name).toBe('anh.png')
  expect(await app.db`select count(*)::int as count from files`).toEqual([{ count: 1 }])
  expect((await visitor.get(`/files/${kept.body.cv.id}`)).status).toBe(404)
  expect((await visitor.delete(path)).body.cv).toBeNull()
  expect(await app.db`select count(*)::int as count from files`).toEqual([{ count: 0 }])
})

test('a renamed program, a text, a broken PDF and a cut-off picture are refused, each for its reason', async () => {
  const { app, visitor, path } = await startWithWorker()
  const send = async (name: string, content: Buffer | string) => {
    const { status, body } = await visitor.upload(path, { name, content, type: 'application/pdf' })
    return [status, body.code]
  }
  const pdf = makePdf()
  expect(await send('cv.pdf', executable)).toEqual([415, 'file_type_refused'])
  expect(await send('cv.pdf', 'xin chào')).toEqual([415, 'file_type_refused'])
  expect(await send('cv.pdf', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')).toEqual([415, 'file_type_refused'])
  expect(await send('cv.pdf', '%PDF-1.7\nnot one at all')).toEqual([422, 'file_broken'])
  expect(await send('cv.pdf', pdf.subarray(0, pdf.length - 60))).toEqual([422, 'file_broken'])
  expect(
    await send('cv.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(5000), Buffer.from('startxref\n99999999\n%%EOF\n')])),
  ).toEqual([422, 'file_broken'])
  expect(await send('cv.png', png.subarray(0, 45))).toEqual([422, 'file_broken'])
  expect(await send('cv.pdf', '')).toEqual([422, 'file_broken'])
  expect((await visitor.put(path, {})).body).toEqual({ code: 'invalid_input', fields: ['file'] })
  expect(await app.db`select 1 from files`).toHaveLength(0)
})

test('a file of 200 MB is refused long before it has arrived, with and without a stated length', async () => {
  const { app, visitor, path } = await startWithWorker()
  for (const statesLength of [true, false]) {
    const { status, sent } = await uploadZeros(app, { path, cookie: visitor.cookie(), bytes: 200_000_000, statesLength })
    expect(status, String(statesLength)).toBe(413)
    expect(sent).toBeLessThan(60_000_000)
  }
  expect(
    (await visitor.upload(path, { name: 'cv.pdf', content: Buffer.concat([makePdf(), Buffer.alloc(10 * 1024 * 1024)]) })).body.code,
  ).toBe('file_too_large')
  expect((await visitor.get('/me')).status).toBe(200)
})

test('a CV is read by its owner, the centre, and an employer the worker stands in line with', async () => {
  const { app, workerId, visitor, path } = await startWithWorker()
  const fileId = (await visitor.upload(path, { name: 'cv.pdf', content: makePdf() })).body.cv.id
  const enter = async (accountId: Parameters<TestApp['signIn']>[0]) => visit(app.url, await app.signIn(accountId))
  const floor = await makeFloor(app.db)
  const staffId = await makeStaff(app.db, floor.centerId)
  const interviewer = await enter(floor.interviewer)
  const outsider = await enter(await makeMember(app.db, (await makeFloor(app.db, { centerId: await makeCenter(app.db) })).employerId))
  const stranger = await enter((await makeWorker(app.db)).accountId)
  const status = async (reader: typeof visitor) => (await reader.get(`/files/${fileId}`)).status
  expect(await status(interviewer)).toBe(404)
  const ticketId = await makeTicket(app.db, { fairId: floor.fairId, boothId: floor.boothId, workerId })
  expect(await status(interviewer)).toBe(200)
  expect(await status(outsider)).toBe(404)
  expect(await status(stranger)).toBe(404)
  expect(await status(visit(app.url))).toBe(401)
  expect(await status(await enter(staffId))).toBe(200)
  expect(await status(await enter(await makeStaff(app.db, floor.centerId, 'viewer')))).toBe(404)
  await app.db`update tickets set status = 'closed', close_reason = 'left', closed_at = now() where id = ${ticketId}`
  expect(await status(interviewer)).toBe(404)
  expect(await app.db`select actor_kind from audit_events where action = 'cv.read' order by id`).toEqual([
    { actor_kind: 'employer' },
    { actor_kind: 'staff' },
  ])
})

interface Flood {
  path: string
  cookie: string
  bytes: number
  statesLength: boolean
}

function uploadZeros(app: TestApp, flood: Flood): Promise<{ status: number; sent: number }> {
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="cv.pdf"\r\n\r\n'
  return new Promise((resolve, reject) => {
    const upload = request(`${app.url}/api${flood.path}`, {
      method: 'PUT',
      headers: {
        origin: app.url,
        cookie: flood.cookie,
        'content-type': 'multipart/form-data; boundary=x',
        ...(flood.statesLength && { 'content-length': String(flood.bytes + head.length) }),
      },
    })
    const { stream, sent } = streamZeros(flood.bytes)
    upload.on('response', (response) => {
      stream.destroy()
      response.resume()
      resolve({ status: response.statusCode ?? 0, sent: sent() })
      upload.destroy()
    })
    upload.on('error', reject)
    upload.write(head)
    stream.pipe(upload)
  })
}

import type { VacancyInput } from '@cho-phien/shared/vacancies'
import { describe, expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { makeBooth, makeCenter, makeEmployer, makeFair, makeMember } from '../support/make.ts'
import { visit, type Visitor } from '../support/visitor.ts'

const sewing: VacancyInput = {
  title: 'Công nhân may',
  occupationGroup: 'garments',
  openings: 60,
  workplace: 'province',
  card: {
    provinceCode: '11',
    communeCode: 'tuan-giao',
    wageFrom: 6500,
    wageTo: 9000,
    wagePeriod: 'month',
    wageMakeUp: 'Lương cứng',
    shifts: '7:30–16:30',
    contractType: 'fixed_term',
    probation: '30 ngày',
    insurance: 'Đủ',
    meals: 'provided',
    dormitory: 'provided',
    transport: 'none',
    education: 'primary',
    qualification: 'untrained',
    documents: 'Căn cước',
    deadline: '2027-01-31',
    feeAmount: 0,
  },
}
const { provinceCode: _province, communeCode: _commune, ...elsewhere } = sewing.card
const nursing: VacancyInput = {
  ...sewing,
  title: 'Hộ lý',
  occupationGroup: 'care',
  workplace: 'abroad',
  card: { ...elsewhere, countryCode: 'JP', licenceNumber: '12', contractYears: 3, totalCost: 62_000, deposit: 0, feeAmount: 62_000 },
}

/** A fair with one booth whose owner has put these vacancies into it. */
async function offer(inputs: VacancyInput[], fairStatus: 'draft' | 'published' | 'live' | 'closed' = 'live') {
  const server = await startApp()
  const centerId = await makeCenter(server.db)
  const employerId = await makeEmployer(server.db, centerId, { name: 'Công ty Điện tử Kinh Bắc' })
  const fairId = await makeFair(server.db, centerId, { status: fairStatus })
  const boothId = await makeBooth(server.db, { fairId, employerId, status: 'preparing' })
  const owner = visit(server.url, await server.signIn(await makeMember(server.db, employerId, 'owner')))
  const made: string[] = []
  for (const input of inputs) made.push((await owner.post('/employer/vacancies', input)).body.id)
  const [id = ''] = made
  if (fairStatus !== 'closed')
    await owner.put(`/employer/booths/${boothId}`, { headline: '', introduction: '', lineCapacity: 60, vacancyIds: made })
  return { server, owner, employerId, fairId, boothId, id, ids: made, visitor: visit(server.url) }
}

const titles = async (visitor: Visitor, query: string): Promise<string[]> =>
  (await visitor.get(`/vacancies?${query}`)).body.items.map((item: { title: string }) => item.title)
const search = (visitor: Visitor, text: string) => titles(visitor, `search=${encodeURIComponent(text)}`)

describe('a search', () => {
  test('finds work by title, trade, place, country and employer, with or without marks, in any order of words', async () => {
    const { visitor } = await offer([sewing, nursing])
    for (const text of ['cong nhan may', 'Công Nhân MAY', 'may tuan giao', 'giao tuan', 'tuần giáo', 'det may', 'dien bien']) {
      expect(await search(visitor, text), text).toEqual(['Công nhân may'])
    }
    for (const text of ['nhat ban', 'Nhật Bản', 'ho ly', 'dieu duong nuoc ngoai'])
      expect(await search(visitor, text), text).toEqual(['Hộ lý'])
    for (const text of ['dien tu', 'Điện tử', 'kinh bac', '']) expect(await search(visitor, text), text).toHaveLength(2)
    expect(await search(visitor, 'may nhat ban')).toEqual([])
  })

  test('puts the title that has the words as typed first', async () => {
    const { visitor } = await offer([{ ...sewing, title: 'Thợ sửa máy' }, sewing])
    expect(await search(visitor, 'may')).toEqual(['Công nhân may', 'Thợ sửa máy'])
    expect(await search(visitor, 'máy')).toEqual(['Thợ sửa máy', 'Công nhân may'])
  })

  test('takes every letter as a letter', async () => {
    const { visitor } = await offer([{ ...sewing, title: '100% <b>may</b> _ \\ 🧵' }])
    for (const text of ['100%', '<b>', '_', '\\', '🧵', "'; drop table vacancies; --"]) {
      expect(await search(visitor, text), text).toHaveLength(text.startsWith("'") ? 0 : 1)
    }
    expect(await search(visitor, '1_0')).toEqual([])
    expect((await visitor.get(`/vacancies?search=${'x'.repeat(200)}`)).body.code).toBe('invalid_input')
  })

  test('follows a new name of the employer', async () => {
    const { server, visitor, employerId } = await offer([sewing])
    await server.db`update employers set short_name = 'Sông Mã' where id = ${employerId}`
    expect(await search(visitor, 'song ma')).toEqual(['Công nhân may'])
  })

  test('narrows by fair, workplace and occupation, and answers where to go', async () => {
    const { visitor, fairId, boothId, id } = await offer([sewing, nursing])
    expect(await titles(visitor, 'workplace=abroad')).toEqual(['Hộ lý'])
    expect(await titles(visitor, 'occupationGroup=garments')).toEqual(['Công nhân may'])
    expect(await titles(visitor, `fairId=${crypto.randomUUID()}`)).toEqual([])
    expect((await visitor.get('/vacancies?workplace=moon')).body.code).toBe('invalid_input')
    const [found] = (await visitor.get(`/vacancies?fairId=${fairId}&search=may`)).body.items
    expect(found).toMatchObject({ id, boothId, boothNumber: 1, fairId, card: { wageFrom: 6500 }, missing: [] })
    expect(found.fairSlug).toMatch(/^phien-/)
  })

  test('knows nothing of drafts, and of incomplete or archived cards', async () => {
    const draft = await offer([sewing], 'draft')
    expect(await search(draft.visitor, 'may')).toEqual([])
    expect(await titles(draft.visitor, `fairId=${draft.fairId}`)).toEqual([])
    const published = await offer([sewing, { ...nursing, openings: null }], 'published')
    expect(await search(published.visitor, '')).toEqual(['Công nhân may'])
    await published.owner.delete(`/employer/vacancies/${published.id}`)
    expect(await search(published.visitor, '')).toEqual([])
  })

  test('can be answered from the trigram index', async () => {
    const { server } = await offer([sewing])
    const plan = await server.db.begin(async (tx) => {
      // A handful of rows is read quicker than any index.
      await tx`set local enable_seqscan = off`
      return tx`explain select id from vacancies where search_text like fold_text(${'%công%'}) and search_text like fold_text(${'%nhân%'})`
    })
    expect(JSON.stringify(plan)).toContain('vacancy_by_text')
  })
})

describe('a card', () => {
  test('may be drafted, says what it lacks, and refuses contradictions', async () => {
    const { owner, visitor } = await offer([])
    const bare = await owner.post('/employer/vacancies', {
      title: 'Thợ hàn',
      occupationGroup: 'mechanics',
      openings: null,
      workplace: 'country',
      card: {},
    })
    expect(bare.status).toBe(200)
    expect(bare.body.missing).toEqual(expect.arrayContaining(['openings', 'wageFrom', 'feeAmount', 'provinceCode']))
    const wrong = { ...sewing, card: { ...sewing.card, wageTo: 5000, ageFrom: 45, ageTo: 18 } }
    expect((await owner.post('/employer/vacancies', wrong)).body).toEqual({ code: 'invalid_input', fields: ['card/wageTo', 'card/ageTo'] })
    expect((await owner.post('/employer/vacancies', { ...sewing, title: 'x'.repeat(2000) })).body).toMatchObject({
      code: 'invalid_input',
      fields: ['title'],
    })
    expect((await owner.post('/employer/vacancies', { ...sewing, card: { ...sewing.card, feeAmount: -1 } })).body.fields).toEqual([
      'card/feeAmount',
    ])
    expect((await visitor.post('/employer/vacancies', sewing)).body.code).toBe('not_signed_in')
  })

  test('has a title to see, a place of the list and only the fields of its form', async () => {
    const { owner, id } = await offer([sewing])
    const change = async (input: object) => (await owner.put(`/employer/vacancies/${id}`, { ...sewing, ...input })).body
    expect(await change({ title: ' \u202e' })).toEqual({ code: 'invalid_input', fields: ['title'] })
    expect((await change({ title: '  Thợ \u202e may ' })).title).toBe('Thợ may')
    expect((await change({ card: { ...sewing.card, provinceCode: 'atlantis' } })).fields).toContain('card/provinceCode')
    expect((await change({ card: { ...sewing.card, insurance: '  ' } })).missing).toEqual(['insurance'])
    expect((await change({ card: { ...sewing.card, note: 'x' } })).card).toEqual(sewing.card)
  })

  test("is its employer's alone", async () => {
    const { server, id } = await offer([sewing])
    const stranger = await makeEmployer(server.db, await makeCenter(server.db))
    const owner = visit(server.url, await server.signIn(await makeMember(server.db, stranger, 'owner')))
    expect((await owner.get('/employer/vacancies')).body.items).toEqual([])
    expect((await owner.get(`/employer/vacancies/${id}`)).body.code).toBe('not_found')
    expect((await owner.put(`/employer/vacancies/${id}`, sewing)).body.code).toBe('not_found')
    expect((await owner.delete(`/employer/vacancies/${id}`)).body.code).toBe('not_found')
  })

  test('stays complete while its booth is open, and may be bettered', async () => {
    const { server, owner, id } = await offer([sewing])
    await server.db`update booths set status = 'open'`
    expect((await owner.put(`/employer/vacancies/${id}`, { ...sewing, openings: null })).body).toEqual({
      code: 'vacancy_in_use',
      fields: ['openings'],
    })
    expect((await owner.delete(`/employer/vacancies/${id}`)).body.code).toBe('vacancy_in_use')
    const better = { ...sewing, card: { ...sewing.card, wageTo: 9500 } }
    expect((await owner.put(`/employer/vacancies/${id}`, better)).body).toMatchObject({ card: { wageTo: 9500 }, version: 2 })
    await server.db`update booths set status = 'closed'`
    expect((await owner.put(`/employer/vacancies/${id}`, { ...sewing, openings: null })).body.missing).toEqual(['openings'])
  })

  test('made incomplete at the moment its booth opens: one of the two is refused', async () => {
    const { server, owner, id, boothId, employerId } = await offer([sewing])
    await server.db`insert into desks (booth_id, account_id, number) values (${boothId}, ${await makeMember(server.db, employerId)}, 1)`
    for (let round = 0; round < 12; round += 1) {
      await server.db`update booths set status = 'preparing'`
      await owner.put(`/employer/vacancies/${id}`, sewing)
      const [opened, spoiled] = await Promise.all([
        owner.post(`/employer/booths/${boothId}/status`, { status: 'open' }),
        owner.put(`/employer/vacancies/${id}`, { ...sewing, openings: null }),
      ])
      expect([opened.status, spoiled.status].sort(), JSON.stringify([opened.body.code, spoiled.body.code])).toEqual([200, 409])
    }
  })
})

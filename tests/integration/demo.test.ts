import { seedDemo, isEmpty } from '@cho-phien/server/demo/seed'
import { missingFromCard, type VacancyCard } from '@cho-phien/shared/vacancies'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { Destination } from '@cho-phien/shared/forms'
import { describe, expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { visit } from '../support/visitor.ts'

async function startDemo() {
  const server = await startApp({ DEMO: 'true' })
  expect(await isEmpty(server.db)).toBe(true)
  await seedDemo(server.db, server.config)
  return { ...server, visitor: visit(server.url) }
}

describe('the demo', () => {
  test('is refused without the flag', async () => {
    const server = await startApp()
    await expect(seedDemo(server.db, server.config)).rejects.toThrow('DEMO=true')
    expect(await isEmpty(server.db)).toBe(true)
  })

  test('fills one past, one running and one coming fair', async () => {
    const server = await startApp({ DEMO: 'true' })
    await seedDemo(server.db, server.config)
    expect(await isEmpty(server.db)).toBe(false)

    const { body } = await visit(server.url).get('/fairs')
    expect(body.items.map((fair: { status: string }) => fair.status)).toEqual(['live', 'published', 'closed'])
    const [live] = body.items
    expect(Date.parse(live.startsAt)).toBeLessThan(Date.now())
    expect(Date.parse(live.endsAt)).toBeGreaterThan(Date.now())
    expect(live).toMatchObject({ employerCount: 12, isDemo: true })
    expect(live.halls).toHaveLength(6)
    expect(live.openingCount).toBeGreaterThan(400)
  })

  test('keeps every promise of the floor', async () => {
    const { db } = await startDemo()
    expect(await listBreaches(db)).toEqual([])
    const outOfOrder = await db`
      select from (select taken_at < lag(taken_at) over (partition by booth_id order by number) as "isEarlier" from tickets) ticket where "isEarlier"`
    expect(outOfOrder).toHaveLength(0)
    const [counts] = await db`
      select (select count(*)::int from workers) as workers, (select count(*)::int from employers where status = 'approved') as employers,
        (select count(*)::int from vacancies where is_complete) as vacancies, (select count(*)::int from halls) as halls,
        (select count(*)::int from desks where status in ('ready', 'ringing', 'interviewing', 'wrapping_up')) as "busyDesks",
        (select count(*)::int from interviews where status <> 'ended') as running,
        (select count(*)::int from interviews i where i.accepted_at is not null and not exists (select from outcomes where interview_id = i.id)) as owed,
        (select count(*)::int from interviews i join fairs f on f.id = i.fair_id where f.status = 'closed' and i.accepted_at is not null) as "pastTalks",
        (select count(*)::int from tickets t join fairs f on f.id = t.fair_id where f.status = 'closed' and t.status <> 'closed') as "openPastTickets",
        (select count(*)::int from tickets where close_reason = 'not_reached' and not exists (select from call_backs where ticket_id = tickets.id)) as "lostCalls",
        (select count(*)::int from interviews i where i.ended_at > now() or i.ring_started_at < (select starts_at from fairs where id = i.fair_id)) as "outOfTime"`
    expect(counts).toMatchObject({
      workers: 60,
      employers: 12,
      halls: 6,
      busyDesks: 0,
      running: 0,
      owed: 0,
      pastTalks: 60,
      openPastTickets: 0,
      lostCalls: 0,
      outOfTime: 0,
    })
    expect(counts?.['vacancies']).toBeGreaterThanOrEqual(24)
    const cards = await db<{ openings: number; workplace: Destination; card: VacancyCard; title: string }[]>`
      select title, openings, workplace, card from vacancies`
    expect(cards.flatMap((vacancy) => missingFromCard(vacancy).map((field) => `${vacancy.title}: ${field}`))).toEqual([])
    const numbers = await db`
      select booths.id from booths join tickets on tickets.booth_id = booths.id group by booths.id having max(tickets.number) <> booths.next_ticket_number - 1`
    expect(numbers).toEqual([])
  })

  test('lets visitors in as the people of the pictures', async () => {
    const { visitor } = await startDemo()
    for (const [role, name] of [
      ['worker', 'Giàng A Chu'],
      ['interviewer', 'Trần Thu Trang'],
      ['owner', 'Lê Quang Dũng'],
      ['moderator', 'Nguyễn Thị Thu Hà'],
      ['hall_operator', 'Sùng A Páo'],
      ['administrator', 'Lò Văn Thịnh'],
    ]) {
      const { body } = await visitor.post('/demo/enter', { role })
      expect(body).toMatchObject({ name })
      if (body.kind === 'staff') expect(body.hasSecondFactor).toBe(true)
    }
  })

  test('opens with its documented password too', async () => {
    const { url } = await startDemo()
    for (const email of ['ha@trungtam.example', 'gian01@may-song-ma.example', 'gian01-ban1@may-song-ma.example']) {
      const answer = await visit(url).post('/sign-in/password', { email, password: 'demo-chophien-2026' })
      expect(answer.body).toMatchObject({ secondFactorNeeded: false, viewer: { name: expect.any(String) } })
    }
  })

  test('seats the interviewer at the first desk of an open booth with people in line, and the worker in none', async () => {
    const { visitor } = await startDemo()
    await visitor.post('/demo/enter', { role: 'interviewer' })
    const { body } = await visitor.get('/employer/desks')
    expect(body.items[0]).toMatchObject({
      fairStatus: 'live',
      boothNumber: 1,
      number: 1,
      status: 'closed',
      interviewerName: 'Trần Thu Trang',
    })
    const line = await visitor.get(`/employer/booths/${body.items[0].boothId}/line`)
    expect(line.body.items.length).toBeGreaterThan(3)
    await visitor.post('/demo/enter', { role: 'worker' })
    expect((await visitor.get('/tickets')).body.items).toEqual([])
    const [profile] = (await visitor.get('/workers')).body.items
    expect(profile).toMatchObject({ fullName: 'Giàng A Chu', isComplete: true, hasConsent: true, sensitive: { ethnicity: 'hmong' } })
    expect((await visitor.get('/outcomes')).body.items).toHaveLength(1)
  })
})

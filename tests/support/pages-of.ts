import type { Db } from '@cho-phien/server/db/client'
import type { DemoRole } from '@cho-phien/shared/accounts'

/** Who looks at a page: a role of the demo, or somebody who has not signed in. */
export type Reader = DemoRole | 'visitor'

/** One page as one reader meets it: the route of the sources, and an address with the demo's own rows. */
export interface DemoPage {
  route: string
  path: string
}

interface DemoRows {
  liveFair: string
  liveSlug: string
  comingSlug: string
  pastSlug: string
  pastFair: string
  liveBooth: string
  ownBooth: string
  ownDesk: string
  vacancy: string
  employer: string
  pastInterview: string
  workersInterview: string
}

/** Rows of the seats that the demo's doors open first: the same order as the doors'. */
async function findRows(db: Db): Promise<DemoRows> {
  const [row] = await db<DemoRows[]>`
    with seats as (
      select
        (select account_id from employer_seats join accounts on accounts.id = account_id where role = 'interviewer' and accounts.is_demo order by accounts.email limit 1) as interviewer,
        (select employer_id from employer_seats join accounts on accounts.id = account_id where role = 'owner' and accounts.is_demo order by accounts.email limit 1) as owners_employer,
        (select workers.id from workers join accounts on accounts.id = workers.account_id where accounts.is_demo order by accounts.phone_number limit 1) as worker
    ), live as (select id, slug from fairs where status = 'live'), past as (select id, slug from fairs where status in ('closed', 'signed') limit 1)
    select live.id as "liveFair", live.slug as "liveSlug", past.id as "pastFair", past.slug as "pastSlug",
      (select slug from fairs where status = 'published' limit 1) as "comingSlug",
      (select id from booths where fair_id = live.id order by number limit 1) as "liveBooth",
      (select booths.id from booths where fair_id = live.id and employer_id = seats.owners_employer) as "ownBooth",
      (select desks.id from desks join booths on booths.id = booth_id where account_id = seats.interviewer and fair_id = live.id) as "ownDesk",
      (select id from vacancies where employer_id = seats.owners_employer limit 1) as vacancy,
      seats.owners_employer as employer,
      (select id from interviews where fair_id = past.id order by ring_started_at limit 1) as "pastInterview",
      (select id from interviews where worker_id = seats.worker and status = 'ended' limit 1) as "workersInterview"
    from seats, live, past`
  if (row === undefined) throw new Error('the demo has no live and no past fair')
  for (const [name, value] of Object.entries(row)) if (value === null) throw new Error(`the demo has no ${name}`)
  return row
}

/** Every page, by who reads it. A route that is in none of these lists fails a test. */
export async function listDemoPages(db: Db): Promise<Record<Reader, DemoPage[]>> {
  const rows = await findRows(db)
  const fair = (id: string): DemoPage[] => [
    { route: 'center/fairs/[fairId]', path: `/center/fairs/${id}` },
    { route: 'center/fairs/[fairId]/interviews', path: `/center/fairs/${id}/interviews` },
  ]
  const same = (...routes: string[]): DemoPage[] => routes.map((route) => ({ route, path: `/${route}` }))
  return {
    visitor: [
      ...same('', 'vacancies', 'sign-in', 'sign-in/work', 'help', 'demo', 'demo/inbox'),
      { route: 'fairs/[slug]', path: `/fairs/${rows.liveSlug}` },
      { route: 'fairs/[slug]', path: `/fairs/${rows.comingSlug}` },
      { route: 'fairs/[slug]', path: `/fairs/${rows.pastSlug}` },
      { route: 'booths/[boothId]', path: `/booths/${rows.liveBooth}` },
      { route: 'vacancies', path: '/vacancies?search=khong-co-viec-nay' },
      { route: 'sign-in', path: '/sign-in?way=slip' },
      { route: 'sign-in/slip', path: '/sign-in/slip#ABCD2345' },
      { route: 'invitations/[token]', path: '/invitations/an-old-link-that-nobody-knows-any-more-0123456789' },
    ],
    worker: [
      ...same('me', 'me/profile', 'me/results', 'account'),
      { route: 'booths/[boothId]', path: `/booths/${rows.liveBooth}` },
      { route: 'me/interview/[interviewId]', path: `/me/interview/${rows.workersInterview}` },
    ],
    interviewer: [...same('employer', 'employer/results'), { route: 'employer/desks/[deskId]', path: `/employer/desks/${rows.ownDesk}` }],
    owner: [
      ...same(
        'employer',
        'employer/profile',
        'employer/team',
        'employer/call-backs',
        'employer/vacancies',
        'employer/vacancies/new',
        'employer/results',
      ),
      { route: 'employer/vacancies/[vacancyId]', path: `/employer/vacancies/${rows.vacancy}` },
      { route: 'employer/booths/[boothId]', path: `/employer/booths/${rows.ownBooth}` },
    ],
    administrator: [
      ...same('center', 'center/fairs/new', 'center/employers', 'center/workers', 'center/workers/new', 'center/halls', 'center/staff'),
      ...same('account', 'account/second-factor'),
      ...fair(rows.liveFair),
      { route: 'center/fairs/[fairId]/call-backs', path: `/center/fairs/${rows.pastFair}/call-backs` },
      { route: 'center/fairs/[fairId]/booths/[boothId]', path: `/center/fairs/${rows.liveFair}/booths/${rows.liveBooth}` },
      { route: 'center/fairs/[fairId]/edit', path: `/center/fairs/${rows.liveFair}/edit` },
      { route: 'center/interviews/[interviewId]', path: `/center/interviews/${rows.pastInterview}` },
      { route: 'center/employers/[employerId]', path: `/center/employers/${rows.employer}` },
    ],
    moderator: [...same('center'), ...fair(rows.pastFair)],
    hall_operator: same('center', 'center/workers'),
    viewer: same('center', 'center/employers'),
  }
}

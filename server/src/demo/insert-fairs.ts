import type { FairStatus } from '@cho-phien/shared/fairs'
import type { WorkerId } from '@cho-phien/shared/ids'
import type { Tx } from '../db/client.ts'
import { slugOf } from '../features/fairs/slug.ts'
import { employers, halls, type DemoEmployer } from './cast.ts'
import { makePastDay, makeToday } from './days.ts'
import type { DemoBooth, FloorMaker } from './floor.ts'
import { ids } from './ids.ts'
import { windowAround, windowOn, type Window } from './times.ts'
import { insertDemoSlots } from './slots.ts'
import { vacancies } from './vacancies.ts'

interface DemoFair {
  key: string
  title: string
  description: string
  kind: 'periodic' | 'online' | 'hybrid'
  status: FairStatus
  window: Window
  employers: readonly DemoEmployer[]
  halls: readonly string[]
}

const approved = employers.filter((employer) => employer.status === undefined)

function fairsOf(now: number): { past: DemoFair; live: DemoFair; coming: DemoFair } {
  return {
    past: {
      key: 'past',
      title: 'Phiên giao dịch việc làm định kỳ Điện Biên',
      kind: 'periodic',
      status: 'closed',
      window: windowOn(now, -21),
      description: 'Dữ liệu mẫu. Phiên đã kết thúc, kết quả đã ghi đủ.',
      employers: approved.slice(0, 10),
      halls: ['trung-tam', 'tuan-giao', 'tua-chua'],
    },
    live: {
      key: 'live',
      title: 'Phiên việc làm trực tuyến Điện Biên',
      kind: 'online',
      status: 'live',
      window: windowAround(now),
      description: 'Dữ liệu mẫu. Xem lương và chỗ ở, lấy số, nói chuyện với doanh nghiệp ngay trên điện thoại hoặc ở điểm cầu gần nhà.',
      employers: approved,
      halls: halls.map((hall) => hall.key),
    },
    coming: {
      key: 'coming',
      title: 'Phiên việc làm các xã Mường Nhé, Tủa Chùa',
      kind: 'hybrid',
      status: 'published',
      window: windowOn(now, 9),
      description: 'Dữ liệu mẫu. Phiên sắp tới, doanh nghiệp đang chuẩn bị gian hàng.',
      employers,
      halls: ['muong-nhe', 'tua-chua', 'trung-tam'],
    },
  }
}

/** One fair behind, one that runs, one to come, with everything that happened in them. */
export async function insertFairs(tx: Tx, workers: readonly WorkerId[], now: number): Promise<void> {
  const { past, live, coming } = fairsOf(now)
  const all = [past, live, coming]
  const pastDay = makePastDay(
    past.employers.map((employer) => boothOf(past, employer)),
    workers,
    past.window,
  )
  const today = makeToday(
    live.employers.map((employer) => boothOf(live, employer)),
    workers,
    now,
  )

  await tx`insert into fairs ${tx(all.map(fairRow))}`
  await tx`insert into fair_halls ${tx(all.flatMap(hallRows))}`
  await tx`insert into booths ${tx([...boothRows(past, pastDay), ...boothRows(live, today), ...boothRows(coming, undefined)])}`
  await tx`insert into booth_vacancies ${tx(all.flatMap((fair) => fair.employers.flatMap((employer) => offerRows(fair, employer))))}`
  await tx`insert into desks ${tx(all.flatMap((fair) => fair.employers.flatMap((employer) => deskRows(fair, employer))))}`
  for (const day of [pastDay, today]) await insertFloor(tx, day)
  const quarter = 15 * 60_000
  const inTwoHours = Math.ceil((now + 8 * quarter) / quarter) * quarter
  for (const [fair, from] of [[live, inTwoHours] as const, [coming, coming.window.startsAt + 2 * quarter] as const])
    await insertDemoSlots(tx, { booths: fair.employers.map((employer) => boothOf(fair, employer)), workers, from })
}

function deskMembers(employer: DemoEmployer) {
  const members = employer.members.filter((member) => member.hasDesk)
  // Owners who talk to workers themselves sit behind their interviewers.
  return [...members.filter((member) => member.role === 'interviewer'), ...members.filter((member) => member.role === 'owner')]
}

function boothOf(fair: DemoFair, employer: DemoEmployer): DemoBooth {
  return {
    id: ids.booth(fair.key, employer.key),
    fairId: ids.fair(fair.key),
    desks: deskMembers(employer).map(({ name }) => ({
      id: ids.desk(fair.key, employer.key, name),
      accountId: ids.member(employer.key, name),
    })),
    vacancyIds: vacanciesOf(employer),
  }
}

function vacanciesOf(employer: DemoEmployer) {
  return vacancies.filter((vacancy) => vacancy.employer === employer.key).map((vacancy) => ids.vacancy(employer.key, vacancy.title))
}

function fairRow(fair: DemoFair) {
  const startsAt = new Date(fair.window.startsAt).toISOString()
  return {
    id: ids.fair(fair.key),
    center_id: ids.center,
    slug: slugOf({ title: fair.title, startsAt }),
    title: fair.title,
    description: fair.description,
    kind: fair.kind,
    status: fair.status,
    starts_at: startsAt,
    ends_at: new Date(fair.window.endsAt).toISOString(),
    is_demo: true,
    created_by: ids.staff('ha@trungtam.example'),
  }
}

function hallRows(fair: DemoFair) {
  return halls
    .filter((hall) => fair.halls.includes(hall.key))
    .map((hall) => ({ fair_id: ids.fair(fair.key), hall_id: ids.hall(hall.key), device_count: hall.deviceCount }))
}

function boothRows(fair: DemoFair, day: FloorMaker | undefined) {
  const status = fair.status === 'live' ? 'open' : fair.status === 'closed' ? 'closed' : 'preparing'
  return fair.employers.map((employer, index) => {
    const id = ids.booth(fair.key, employer.key)
    const nextNumber = day?.nextNumber(id) ?? 1
    return {
      id,
      fair_id: ids.fair(fair.key),
      employer_id: ids.employer(employer.key),
      number: index + 1,
      status,
      headline: employer.headline,
      introduction: employer.introduction,
      next_ticket_number: nextNumber,
      line_version: nextNumber - 1,
    }
  })
}

function offerRows(fair: DemoFair, employer: DemoEmployer) {
  return vacanciesOf(employer).map((vacancyId, index) => ({
    booth_id: ids.booth(fair.key, employer.key),
    vacancy_id: vacancyId,
    position: index + 1,
  }))
}

/** Nothing rings by itself: nobody sits at these desks until a visitor does. Some are paused, the interviewer's own is closed. */
function deskRows(fair: DemoFair, employer: DemoEmployer) {
  return deskMembers(employer).map(({ name }, index) => {
    const isPaused = fair.status === 'live' && (index > 0 || employer.key !== 'may-song-ma')
    return {
      id: ids.desk(fair.key, employer.key, name),
      booth_id: ids.booth(fair.key, employer.key),
      account_id: ids.member(employer.key, name),
      number: index + 1,
      status: isPaused ? 'paused' : 'closed',
      status_reason: isPaused ? 'Nghỉ giải lao' : null,
    }
  })
}

async function insertFloor(tx: Tx, { floor }: FloorMaker): Promise<void> {
  await tx`insert into tickets ${tx(floor.tickets)}`
  await tx`insert into interviews ${tx(floor.interviews)}`
  await tx`insert into outcomes ${tx(floor.outcomes)}`
  const ofFair = tx`interviews.fair_id = ${floor.tickets[0]?.fair_id ?? null}`
  await tx`
    insert into outcome_revisions (interview_id, version, kind, reason, next_step_at, next_step_place, message_to_worker, bring_documents,
      changed_by, changed_at)
    select interview_id, outcomes.version, outcomes.kind, reason, next_step_at, next_step_place, message_to_worker, bring_documents, recorded_by, recorded_at
    from outcomes join interviews on interviews.id = outcomes.interview_id where ${ofFair}`
  await tx`
    insert into disputes (interview_id, version, text, said_at)
    select interview_id, outcomes.version, worker_answer_text, worker_answered_at
    from outcomes join interviews on interviews.id = outcomes.interview_id where worker_answer = 'disputed' and ${ofFair}`
  await tx`
    insert into interview_rungs (interview_id, mode, chosen_by, reason, at)
    select id, mode, 'worker', 'chosen', accepted_at from interviews
    where accepted_at is not null and ${ofFair}`
  await tx`
    insert into call_backs (ticket_id, fair_id, booth_id, worker_id, created_at)
    select id, fair_id, booth_id, worker_id, closed_at from tickets
    where close_reason = 'not_reached' and fair_id = ${floor.tickets[0]?.fair_id ?? null}`
}

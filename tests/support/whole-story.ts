import type { TestApp } from './app.ts'
import { makeCenter, makeEmployer, makeMember, makeStaff } from './make.ts'
import { createWitness, type Witness } from './recorder.ts'
import { makePdf } from './samples.ts'

/** What only some people may ever be sent, each in a form that nothing else has by chance. */
export const sentinels = {
  phone: '912345987',
  identityNumber: '011093712345',
  ethnicity: 'si_la',
  priorityGroup: 'near_poor_household',
  birthDate: '1993-07-19',
  cv: 'CV-CUA-SIN-VAN-KIN',
  conversation: 'tin nhắn chỉ của hai bên',
  lineMessage: 'gian nghỉ trưa đến 13 giờ 30',
  privateNote: 'ghi chú không ai được đọc',
  rating: '"rating":4',
  dispute: 'tôi được hẹn lương khác',
  ownerEmail: 'chu.nha.may@example.vn',
  ownerPassword: 'suong mu tren deo 1979',
}

export const audiences = [
  'visitor',
  'worker',
  'otherWorker',
  'interviewer',
  'colleague',
  'owner',
  'strangerInterviewer',
  'strangerOwner',
  'administrator',
  'moderator',
  'hallOperator',
  'viewer',
  'strangerAdministrator',
] as const
export type Audience = (typeof audiences)[number]

export interface Story {
  server: TestApp
  cast: Record<Audience, Witness>
  /** Ids by the names that the routes' parameters and the commands' fields have. */
  ids: Record<string, string>
  /** Secrets made by the server on the way. */
  secrets: {
    signInCode: string
    slipCode: string
    ownerInvitation: string
    memberInvitation: string
    passwordLink: string
    temporaryPassword: string
    workerToken: string
    interviewerToken: string
    roomName: string
  }
}

/** The people of a centre as they are before the story: staff with a second factor, and the strangers. */
export async function openStory(server: TestApp): Promise<Story> {
  const { db } = server
  const centerId = await makeCenter(db)
  const farCenterId = await makeCenter(db)
  await db`update centers set province_code = '14' where id = ${farCenterId}`
  const strangerEmployerId = await makeEmployer(db, centerId)
  const accountIds = {
    strangerInterviewer: await makeMember(db, strangerEmployerId),
    strangerOwner: await makeMember(db, strangerEmployerId, 'owner'),
    administrator: await makeStaff(db, centerId, 'administrator'),
    moderator: await makeStaff(db, centerId, 'moderator'),
    hallOperator: await makeStaff(db, centerId, 'hall_operator'),
    strangerAdministrator: await makeStaff(db, farCenterId, 'administrator'),
  }
  const cast = Object.fromEntries(audiences.map((audience) => [audience, createWitness(server)])) as Record<Audience, Witness>
  for (const [audience, accountId] of Object.entries(accountIds))
    cast[audience as Audience] = createWitness(server, await server.signIn(accountId))
  const secrets = {
    signInCode: '',
    slipCode: '',
    ownerInvitation: '',
    memberInvitation: '',
    passwordLink: '',
    temporaryPassword: '',
    workerToken: '',
    interviewerToken: '',
    roomName: '',
  }
  return { server, cast, ids: { strangerEmployerId }, secrets }
}

async function must(answer: Promise<{ status: number; body: any }>): Promise<any> {
  const { status, body } = await answer
  if (status !== 200) throw new Error(`the story stopped: ${status} ${JSON.stringify(body)}`)
  return body
}

/** The centre gives a seat, plans a fair, invites and approves an employer with a whole card, and opens. */
export async function prepareFair({ server, cast, ids, secrets }: Story): Promise<void> {
  const { administrator, moderator, viewer, owner } = cast
  const added = await must(administrator.http.post('/center/staff', { name: 'Cán bộ xem', email: 'xem@example.vn', role: 'viewer' }))
  secrets.temporaryPassword = added.temporaryPassword
  await must(viewer.http.post('/sign-in/password', { email: 'xem@example.vn', password: added.temporaryPassword }))
  await must(viewer.http.post('/account/password', { currentPassword: added.temporaryPassword, newPassword: 'ngon lua dau ban 1988' }))
  await server.db`update accounts set two_factor_enabled = true where id = ${added.accountId}`

  const startsAt = Date.now() + 3_600_000
  const fair = await must(
    moderator.http.post('/center/fairs', {
      title: 'Phiên thử',
      description: '',
      kind: 'online',
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(startsAt + 14_400_000).toISOString(),
      workerCapacity: 100,
      boothCapacity: 10,
      halls: [],
    }),
  )
  const invited = await must(
    moderator.http.post('/center/employers', {
      name: 'Công ty May Mường Thanh',
      shortName: 'May Mường Thanh',
      email: sentinels.ownerEmail,
    }),
  )
  secrets.ownerInvitation = invited.path.split('/').at(-1)
  await must(owner.http.get(`/invitations/${secrets.ownerInvitation}`))
  await must(owner.http.post(`/invitations/${secrets.ownerInvitation}/accept`, { name: 'Lò Thị Chủ', password: sentinels.ownerPassword }))
  await must(
    owner.http.put('/employer', {
      name: 'Công ty May Mường Thanh',
      shortName: 'May Mường Thanh',
      registrationNumber: '5600123456',
      industry: 'may',
      provinceCode: '11',
      address: 'Tổ 1',
      introduction: '',
    }),
  )
  await must(owner.http.upload('/employer/permission-document', { name: 'phep.pdf', content: makePdf('phep') }))
  await must(owner.http.post('/employer/submit'))
  await must(moderator.http.post(`/center/employers/${invited.employerId}/approve`))
  const booth = await must(moderator.http.post(`/center/fairs/${fair.id}/booths`, { employerId: invited.employerId }))
  await must(moderator.http.post(`/center/fairs/${fair.id}/booths`, { employerId: ids['strangerEmployerId'] }))
  Object.assign(ids, { fairId: fair.id, slug: fair.slug, employerId: invited.employerId, boothId: booth.id })
  await staffBooth({ cast, ids, secrets })
  for (const status of ['published', 'live']) await must(moderator.http.post(`/center/fairs/${fair.id}/status`, { status }))
  await must(owner.http.post(`/employer/booths/${booth.id}/status`, { status: 'open' }))
  const [document] = await server.db<{ id: string }[]>`select permission_document_id as id from employers where id = ${invited.employerId}`
  ids['documentId'] = document!.id
}

async function staffBooth({ cast, ids, secrets }: Pick<Story, 'cast' | 'ids' | 'secrets'>): Promise<void> {
  const { owner } = cast
  for (const name of ['interviewer', 'colleague'] as const) {
    const invitation = await must(owner.http.post('/employer/invitations', { email: `${name}@example.vn`, name, role: 'interviewer' }))
    secrets.memberInvitation = invitation.path.split('/').at(-1)
    ids['token'] = secrets.memberInvitation
    ids['invitationId'] = invitation.invitation.id
    const { viewer: seat } = await must(
      cast[name].http.post(`/invitations/${secrets.memberInvitation}/accept`, { name: `Người ${name}`, password: 'chim hac bay qua doi' }),
    )
    const desk = await must(owner.http.post(`/employer/booths/${ids['boothId']}/desks`, { accountId: seat.accountId }))
    if (name === 'interviewer') Object.assign(ids, { deskId: desk.id, accountId: seat.accountId })
  }
  const forgotten = await must(owner.http.post('/employer/invitations', { email: 'colleague@example.vn', name: '', role: 'interviewer' }))
  secrets.passwordLink = forgotten.path.split('/').at(-1)
  const vacancy = await must(
    owner.http.post('/employer/vacancies', {
      title: 'Công nhân may',
      occupationGroup: 'garments',
      openings: 20,
      workplace: 'province',
      card: {
        provinceCode: '11',
        wageFrom: 6000,
        wageTo: 9000,
        wagePeriod: 'month',
        wageMakeUp: 'lương và chuyên cần',
        shifts: '8 giờ',
        contractType: 'fixed_term',
        probation: '1 tháng',
        insurance: 'đủ',
        meals: 'provided',
        dormitory: 'provided',
        transport: 'none',
        education: 'lower_secondary',
        qualification: 'untrained',
        documents: 'căn cước',
        deadline: '2030-12-31',
        feeAmount: 0,
      },
    }),
  )
  ids['vacancyId'] = vacancy.id
  await must(
    owner.http.put(`/employer/booths/${ids['boothId']}`, {
      headline: 'Việc gần nhà',
      introduction: '',
      lineCapacity: 40,
      vacancyIds: [vacancy.id],
    }),
  )
}

const answers = { qualification: 'untrained', wantedOccupations: ['garments'], experience: 'hai năm may' }

/** One worker comes by phone with every sensitive answer, another with a slip from a hall; both take a ticket. */
export async function enterWorkers({ server, cast, ids, secrets }: Story): Promise<void> {
  const { worker, otherWorker, hallOperator } = cast
  const phone = `0${sentinels.phone}`
  await must(worker.http.post('/sign-in/code', { phone }))
  const [message] = await server.db<{ body: string }[]>`select body from demo_messages order by id desc limit 1`
  secrets.signInCode = /\d{6}/.exec(message!.body)![0]
  await worker.http.post('/sign-in/code/verify', { phone, code: secrets.signInCode === '111111' ? '222222' : '111111' })
  const seat = await must(worker.http.post('/sign-in/code/verify', { phone, code: secrets.signInCode }))
  const profile = await must(
    worker.http.post('/workers', {
      fullName: 'Sìn Văn Kín',
      birthDate: sentinels.birthDate,
      sex: 'male',
      phoneNumber: phone,
      provinceCode: '11',
      communeCode: 'na-son',
      answers,
      consentToMatching: true,
      consentToStatistics: true,
      sensitive: { identityNumber: sentinels.identityNumber, ethnicity: sentinels.ethnicity, priorityGroups: [sentinels.priorityGroup] },
    }),
  )
  const withCv = await must(worker.http.upload(`/workers/${profile.id}/cv`, { name: 'cv.pdf', content: makePdf(sentinels.cv) }))
  Object.assign(ids, { workerId: profile.id, workerAccountId: seat.accountId, cvId: withCv.cv.id, fileId: withCv.cv.id })

  const twin = { fullName: 'Lò Thị Khác', birthDate: '2001-02-03', sex: 'female', provinceCode: '11', answers, consentToMatching: true }
  await hallOperator.http.post('/center/workers', {
    ...twin,
    consentToStatistics: true,
    sensitive: { identityNumber: sentinels.identityNumber },
  })
  const registered = await must(hallOperator.http.post('/center/workers', twin))
  secrets.slipCode = registered.slipCode
  await must(otherWorker.http.post('/sign-in/slip', { code: secrets.slipCode }))
  await otherWorker.http.put(`/workers/${registered.worker.id}`, { ...twin, sensitive: { identityNumber: sentinels.identityNumber } })

  for (const witness of Object.values(cast)) await witness.connect()
  const ticket = await worker.send('queue:join', { boothId: ids['boothId'] as never, vacancyId: ids['vacancyId'] as never })
  ids['ticketId'] = ticket.id
  await otherWorker.send('queue:join', { boothId: ids['boothId'] as never, vacancyId: null })
  await must(cast.moderator.http.post(`/center/booths/${ids['boothId']}/messages`, { body: sentinels.lineMessage }))
}

/** The ring, both sides in the room with video, words in writing. */
export async function talk({ server, cast, ids, secrets }: Story): Promise<void> {
  const { worker, interviewer } = cast
  await interviewer.send('desk:watch', { deskId: ids['deskId'] as never })
  await interviewer.send('desk:ready', { deskId: ids['deskId'] as never })
  const { id: interviewId } = await worker.next('ring:started')
  ids['interviewId'] = interviewId
  await worker.send('ring:extend', { interviewId })
  await worker.send('ring:answer', { interviewId, mode: 'video' })
  for (const [name, side] of [
    ['workerToken', worker],
    ['interviewerToken', interviewer],
  ] as const) {
    const { media } = await side.send('interview:join', { interviewId })
    await side.send('interview:connected', { interviewId })
    secrets[name] = media!.token
    for (const { http } of [side, cast.otherWorker]) {
      await fetch(`${server.url}/media/rtc/v1?access_token=${secrets[name]}`, { headers: { cookie: http.cookie() } })
    }
    await side.send('message:send', { interviewId, messageId: crypto.randomUUID() as never, body: sentinels.conversation })
  }
  const [room] = await server.db<{ name: string }[]>`select room_name as name from interviews where id = ${interviewId}`
  secrets.roomName = room!.name
}

const outcome = { reason: 'experience', messageToWorker: 'Cảm ơn anh', privateNote: sentinels.privateNote, rating: 4 } as const

/** The end, the outcome with its note and rating, and the worker's dispute. */
export async function conclude({ cast, ids }: Story): Promise<void> {
  const { worker, interviewer } = cast
  const interviewId = ids['interviewId'] as never
  await interviewer.send('interview:end', { interviewId })
  await interviewer.send('outcome:record', { interviewId, outcome: { ...outcome, kind: 'not_suitable' } })
  const { version } = await worker.next('outcome:recorded')
  await worker.send('outcome:answer', { interviewId, version, answer: 'disputed', text: sentinels.dispute })
}

/** The owner corrects the outcome that was disputed. */
export async function correct({ cast, ids }: Story): Promise<void> {
  await cast.owner.send('outcome:record', { interviewId: ids['interviewId'] as never, outcome: { ...outcome, kind: 'shortlisted' } })
}

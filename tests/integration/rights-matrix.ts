import { randomInt } from 'node:crypto'
import { makePdf } from '../support/samples.ts'
import { roles, worldPassword, type Role, type Stage, type World } from '../support/world.ts'

/**
 * Who may use each HTTP route. A route without a row, and a row without a route, fail rights.test.ts. Parameters that are
 * not named come from the world by their name: `:boothId` is the booth of the own employer.
 */
export interface RouteRow {
  may: readonly Role[]
  /** What sets this row apart from another of the same route. */
  about?: string
  stage?: Stage
  /** Hands out ids of the world to whoever holds its key. */
  tells?: true
  params?: (world: World) => Record<string, string>
  body?: (world: World) => unknown
  file?: { name: string; content: Buffer; type: string }
  /** What somebody who may gets when the world here cannot let them succeed; else 200. */
  answers?: number
}

const everybody = roles
const signedIn = roles.filter((role) => role !== 'visitor')
const nobody: Role[] = []
const workers = ['worker', 'strangerWorker'] as const
const ownMembers = ['interviewer', 'colleague', 'owner'] as const
const members = [...ownMembers, 'strangerInterviewer', 'strangerOwner'] as const
const owners = ['owner', 'strangerOwner'] as const
// A new administrator has no second factor yet: enough to look at plans and counts, not at people.
const readersOfNames = ['administrator', 'moderator', 'viewer'] as const
const readersOfCenter = [...readersOfNames, 'newAdministrator'] as const
const staffOfCenter = [...readersOfCenter, 'hallOperator'] as const
const staff = [...staffOfCenter, 'strangerAdministrator'] as const
const planners = ['administrator', 'moderator'] as const
const planningAnywhere = [...planners, 'strangerAdministrator'] as const
// Whoever still has a temporary password may do one thing: choose another.
const withPassword = [...members, ...staff, 'temporaryAdministrator'] as const

const pdf = { name: 'cv.pdf', content: makePdf(), type: 'application/pdf' }
const hall = () => ({ name: 'Điểm cầu Mường Ảng', communeCode: 'na-son', address: 'Tổ 4', deviceCount: 3 })
const fair = () => ({
  title: 'Phiên tháng mười hai',
  description: '',
  kind: 'online',
  startsAt: '2031-12-01T01:00:00.000Z',
  endsAt: '2031-12-01T09:00:00.000Z',
  workerCapacity: 100,
  boothCapacity: 10,
  halls: [],
})
const vacancy = () => ({ title: 'Thợ hàn', occupationGroup: 'mechanics', openings: 2, workplace: 'province', card: {} })
const colleague = (world: World) => ({ accountId: world.viewer })

const accounts: Record<string, RouteRow | RouteRow[]> = {
  'GET /api/me': { may: everybody },
  'POST /api/sign-in/code': { may: everybody, body: () => ({ phone: '0912345678' }), answers: 503 },
  'POST /api/sign-in/code/verify': { may: everybody, body: () => ({ phone: '0912345678', code: '123456' }), answers: 400 },
  // Whoever holds the slip is the worker.
  'POST /api/sign-in/slip': { tells: true, may: everybody, body: (world) => ({ code: world.slipCode }) },
  'POST /api/sign-in/password': { may: everybody, body: (world) => ({ email: world.passwordEmail, password: worldPassword }) },
  // With the cookie that the first factor gave, or again by whoever is signed in.
  'POST /api/sign-in/second-factor': { may: signedIn, body: () => ({ code: '123456' }), answers: 400 },
  'POST /api/sign-out': { may: everybody },
  'GET /api/account/sessions': { may: signedIn },
  'DELETE /api/account/sessions': { may: signedIn },
  'DELETE /api/account/sessions/:sessionId': { may: ['worker'], params: (world) => ({ sessionId: world.workerSessionId }) },
  'POST /api/account/password': {
    may: withPassword,
    body: () => ({ currentPassword: worldPassword, newPassword: 'chim hac bay qua doi' }),
  },
  // Once it is set up, it is not set up again.
  'POST /api/account/second-factor/start': { may: [...members, 'newAdministrator'], body: () => ({ password: worldPassword }) },
  'POST /api/account/second-factor/confirm': { may: withPassword, body: () => ({ code: '123456' }), answers: 400 },
  'GET /api/invitations/:token': { may: everybody, params: (world) => ({ token: world.invitationToken }) },
  'POST /api/invitations/:token/accept': {
    may: everybody,
    params: (world) => ({ token: world.invitationToken }),
    body: () => ({ name: 'Lò Văn Mới', password: 'chim hac bay qua doi' }),
  },
  'GET /api/center/staff': { may: ['administrator', 'strangerAdministrator'] },
  'POST /api/center/staff': {
    may: ['administrator', 'strangerAdministrator'],
    body: () => ({ name: 'Cán bộ', email: `${crypto.randomUUID()}@example.vn`, role: 'viewer' }),
  },
  'PATCH /api/center/staff/:accountId': { may: ['administrator'], params: colleague, body: () => ({ role: 'moderator' }) },
  'DELETE /api/center/staff/:accountId': { may: ['administrator'], params: colleague },
  'POST /api/center/staff/:accountId/password': { may: ['administrator'], params: colleague },
  // The demo's doors are not there without DEMO=true.
  'POST /api/demo/enter': { may: nobody, body: () => ({ role: 'administrator' }) },
  'GET /api/demo/inbox': { may: nobody },
}

const center: Record<string, RouteRow | RouteRow[]> = {
  'GET /api/center/halls': { may: staff },
  'POST /api/center/halls': { may: planningAnywhere, body: hall },
  'PUT /api/center/halls/:hallId': { may: planners, body: hall },
  'GET /api/center/fairs': { may: staff },
  'POST /api/center/fairs': { may: planningAnywhere, body: fair },
  'GET /api/center/fairs/:fairId': { may: staffOfCenter },
  'PUT /api/center/fairs/:fairId': { may: planners, params: (world) => ({ fairId: world.draftId }), body: fair },
  'GET /api/center/fairs/:fairId/transitions': { may: staffOfCenter },
  'POST /api/center/fairs/:fairId/status': { may: planners, body: () => ({ status: 'closing' }) },
  'POST /api/center/fairs/:fairId/pause': { may: planners, body: () => ({ reason: 'Mất điện đến 10:00' }) },
  'POST /api/center/fairs/:fairId/resume': { may: planners, answers: 409 },
  'GET /api/center/fairs/:fairId/booths': { may: staffOfCenter },
  'POST /api/center/fairs/:fairId/booths': { may: planners, body: (world) => ({ employerId: world.uninvitedEmployerId }) },
  'DELETE /api/center/booths/:boothId': { may: planners, params: (world) => ({ boothId: world.draftBoothId }) },
  'GET /api/center/booths/:boothId/closing': { may: planners },
  'POST /api/center/booths/:boothId/status': { may: planners, body: () => ({ status: 'paused', reason: 'Nghỉ trưa' }) },
  'GET /api/center/booths/:boothId/line': { may: readersOfNames },
  'GET /api/center/booths/:boothId/messages': { may: readersOfNames },
  'POST /api/center/booths/:boothId/messages': { may: planners, body: () => ({ body: 'Nghỉ trưa đến 13 giờ 30' }) },
  'GET /api/center/booths/:boothId/desks': { may: readersOfNames },
  'POST /api/center/tickets/:ticketId/move': { may: planners, body: () => ({ position: 1, cause: 'mistake', reason: 'Xếp nhầm' }) },
  'POST /api/center/tickets/:ticketId/transfer': {
    may: planners,
    body: (world) => ({ boothId: world.strangerBoothId, reason: 'Hàng bên kia ngắn' }),
  },
  'POST /api/center/tickets/:ticketId/close': { may: planners, body: () => ({ as: 'removed', reason: 'Lấy nhầm số' }) },
  'POST /api/center/tickets/:ticketId/reopen': { may: planners, body: () => ({ at: 'place', reason: 'Đóng nhầm' }), answers: 409 },
  'GET /api/center/fairs/:fairId/counts': { may: staffOfCenter },
  'GET /api/center/fairs/:fairId/breaches': { may: staffOfCenter },
  'GET /api/center/fairs/:fairId/alerts': { may: staffOfCenter },
  'POST /api/center/alerts/:alertId/acknowledge': { may: planners, body: () => ({ note: 'Đã gọi chủ gian' }) },
  'POST /api/center/alerts/:alertId/tell': { may: planners },
  'GET /api/center/fairs/:fairId/interviews': { may: readersOfNames },
  'POST /api/center/interviews/:interviewId/end': {
    may: planners,
    stage: 'live',
    body: () => ({ reason: 'Không bên nào trả lời', removesWorker: false }),
  },
  'POST /api/center/interviews/:interviewId/outcome': {
    may: planners,
    stage: 'ended',
    body: () => ({ outcome: { kind: 'shortlisted' }, centreReason: 'Người phỏng vấn đã về' }),
  },
  'POST /api/center/interviews/:interviewId/dispute': {
    may: planners,
    stage: 'recorded',
    body: () => ({ version: 1, note: 'Đã gọi hai bên' }),
    answers: 409,
  },
  'GET /api/center/interviews/:interviewId': { may: readersOfNames, stage: 'recorded' },
  'GET /api/center/fairs/:fairId/interviews.csv': { may: readersOfNames },
}

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
const slotPlan = (world: World) => ({ deskId: world.deskId, startsAt: hours(5), endsAt: hours(5.5), minutes: 15 })
const slotReason = () => ({ reason: 'Chị Hà ốm, mời anh chọn giờ khác' })

const slots: Record<string, RouteRow | RouteRow[]> = {
  'GET /api/booths/:boothId/slots': [
    { may: everybody },
    { about: 'of a draft', may: [...staffOfCenter, ...ownMembers], params: (world) => ({ boothId: world.draftBoothId }) },
  ],
  'GET /api/slots': { may: workers },
  'GET /api/employer/booths/:boothId/slots': { may: ownMembers },
  'POST /api/employer/booths/:boothId/slots': { may: ['owner'], body: slotPlan },
  'POST /api/employer/slots/:slotId/cancel': { may: ['owner'], body: slotReason },
  'GET /api/center/booths/:boothId/slots': { may: readersOfNames },
  'POST /api/center/booths/:boothId/slots': { may: planners, body: slotPlan },
  'POST /api/center/slots/:slotId/cancel': { may: planners, body: slotReason },
}

const enterprise = () => ({
  name: 'Công ty Mường Thanh',
  shortName: 'Mường Thanh',
  registrationNumber: String(randomInt(1e9, 9e9)),
  industry: 'may mặc',
  provinceCode: '11',
  address: 'Tổ 1',
  introduction: '',
})
const invitation = () => ({ email: `${crypto.randomUUID()}@example.vn`, name: 'Quàng Văn A' })
const submitted = (world: World) => ({ employerId: world.submittedEmployerId })

const approval: Record<string, RouteRow | RouteRow[]> = {
  'GET /api/center/employers': { may: staff },
  'POST /api/center/employers': {
    may: planningAnywhere,
    body: () => ({ name: 'Công ty mới', shortName: 'Mới', email: invitation().email }),
  },
  'GET /api/center/employers/:employerId': { may: staffOfCenter },
  'POST /api/center/employers/:employerId/approve': { may: planners, params: submitted },
  'POST /api/center/employers/:employerId/reject': { may: planners, params: submitted, body: () => ({ reason: 'Thiếu giấy phép' }) },
  'POST /api/center/employers/:employerId/invitations': { may: planners, body: invitation },
  'GET /api/employer': { may: members },
  'PUT /api/employer': { may: owners, body: enterprise },
  'PUT /api/employer/permission-document': { may: owners, file: pdf },
  'POST /api/employer/submit': { may: owners },
  'GET /api/employer/members': { may: members },
  'POST /api/employer/invitations': { may: owners, body: () => ({ ...invitation(), role: 'interviewer' }) },
  'DELETE /api/employer/invitations/:invitationId': { may: ['owner'] },
  'DELETE /api/employer/members/:accountId': { may: ['owner'], params: (world) => ({ accountId: world.spareMember }) },
}

const employers: Record<string, RouteRow | RouteRow[]> = {
  'GET /api/employer/vacancies': { may: members },
  'POST /api/employer/vacancies': { may: owners, body: vacancy },
  'GET /api/employer/vacancies/:vacancyId': { may: ownMembers },
  'PUT /api/employer/vacancies/:vacancyId': { may: ['owner'], params: (world) => ({ vacancyId: world.spareVacancyId }), body: vacancy },
  'DELETE /api/employer/vacancies/:vacancyId': { may: ['owner'], params: (world) => ({ vacancyId: world.spareVacancyId }) },
  'GET /api/employer/booths': { may: members },
  'PUT /api/employer/booths/:boothId': {
    may: ['owner'],
    body: (world) => ({ headline: 'Việc gần nhà', introduction: '', lineCapacity: 40, vacancyIds: [world.vacancyId] }),
  },
  'GET /api/employer/booths/:boothId/closing': { may: ['owner'] },
  'POST /api/employer/booths/:boothId/status': { may: ['owner'], body: () => ({ status: 'paused', reason: 'Nghỉ trưa' }) },
  'GET /api/employer/booths/:boothId/desks': { may: ownMembers },
  'POST /api/employer/booths/:boothId/desks': { may: ['owner'], body: (world) => ({ accountId: world.spareMember }) },
  'DELETE /api/employer/desks/:deskId': { may: ['owner'] },
  'GET /api/employer/desks': { may: members },
  'GET /api/employer/booths/:boothId/line': { may: ownMembers },
  'GET /api/employer/interviews/:interviewId/worker': { may: ['interviewer'], stage: 'live' },
  'GET /api/employer/outcomes': { may: members, stage: 'recorded' },
  'GET /api/employer/outcomes/owed': { may: members, stage: 'ended' },
  'GET /api/employer/interviews/:interviewId/outcome': { may: members, stage: 'recorded' },
  'GET /api/employer/desks/:deskId/today': { may: ['interviewer'], stage: 'recorded' },
}

const open: Record<string, RouteRow | RouteRow[]> = {
  'GET /health': { may: everybody },
  'GET /ready': { may: everybody },
  'GET /media': { may: nobody },
  'GET /media/*': { may: nobody, params: () => ({ '*': 'rtc/v1?access_token=none' }) },
  'POST /api/media/webhook': { may: nobody, body: () => ({}) },
  'GET /api/fairs': { may: everybody },
  'GET /api/fairs/:slug': [
    { may: everybody, params: (world) => ({ slug: world.fairSlug }) },
    { about: 'a draft', may: staffOfCenter, params: (world) => ({ slug: world.draftSlug }) },
  ],
  'GET /api/fairs/:slug/booths': [
    { may: everybody, params: (world) => ({ slug: world.fairSlug }) },
    { about: 'of a draft', may: staffOfCenter, params: (world) => ({ slug: world.draftSlug }) },
  ],
  'GET /api/booths/:boothId': [
    { may: everybody },
    { about: 'of a draft', may: [...staffOfCenter, ...ownMembers], params: (world) => ({ boothId: world.draftBoothId }) },
  ],
  'GET /api/booths/:boothId/alternatives': [
    { may: everybody },
    { about: 'of a draft', may: [...staffOfCenter, ...ownMembers], params: (world) => ({ boothId: world.draftBoothId }) },
  ],
  'GET /api/vacancies': { may: everybody },
  'GET /api/tickets': { may: workers },
  'GET /api/referrals': { may: workers },
  'GET /api/outcomes': { may: workers, stage: 'recorded' },
  'GET /api/interviews/current': { may: [...workers, ...members], stage: 'live' },
  'GET /api/interviews/:interviewId': { may: ['worker', 'interviewer'], stage: 'live' },
}

const profile = () => ({
  fullName: 'Lò Thị Mới',
  birthDate: '2000-01-02',
  sex: 'female',
  provinceCode: '11',
  communeCode: 'na-son',
  answers: {},
  consentToMatching: true,
})
const deskStaff = ['administrator', 'moderator', 'hallOperator'] as const

const people: Record<string, RouteRow | RouteRow[]> = {
  'GET /api/workers': { may: workers },
  'POST /api/workers': { may: workers, body: profile },
  'GET /api/workers/:workerId': { may: ['worker', ...deskStaff] },
  'PUT /api/workers/:workerId': { may: ['worker', ...deskStaff], body: profile },
  'POST /api/workers/:workerId/select': { may: ['worker'] },
  'PUT /api/workers/:workerId/cv': { may: ['worker', ...deskStaff], file: pdf },
  'DELETE /api/workers/:workerId/cv': { may: ['worker', ...deskStaff] },
  'POST /api/center/workers': { may: [...deskStaff, 'strangerAdministrator'], body: profile },
  'POST /api/center/workers/:workerId/slip': { may: deskStaff },
  'GET /api/center/workers': { may: [...deskStaff, 'strangerAdministrator'] },
  'GET /api/files/:fileId': [
    {
      about: 'a CV of somebody in the line',
      may: ['worker', ...ownMembers, ...deskStaff],
      params: (world) => ({ fileId: world.cvId }),
    },
    { about: 'a permission document', may: [...ownMembers, ...staffOfCenter], params: (world) => ({ fileId: world.documentId }) },
  ],
}

const lost = (world: World) => ({ callBackId: world.lostCallId })
const note = () => ({ note: 'Đã gọi, hẹn thứ Sáu' })

const followups: Record<string, RouteRow | RouteRow[]> = {
  'GET /api/center/fairs/:fairId/call-backs': { may: planners },
  'POST /api/center/call-backs/:callBackId/done': { may: planners, params: lost, body: note },
  'DELETE /api/center/call-backs/:callBackId/done': { may: planners, params: lost },
  'GET /api/call-backs': { may: workers },
  // Here the line takes people.
  'POST /api/booths/:boothId/call-back': { may: workers, body: () => ({ vacancyId: null }), answers: 409 },
  'DELETE /api/call-backs/:callBackId': { may: ['worker'], params: (world) => ({ callBackId: world.askedCallId }) },
  'GET /api/employer/call-backs': { may: members },
  'POST /api/employer/call-backs/:callBackId/done': { may: ownMembers, params: lost, body: note },
  'DELETE /api/employer/call-backs/:callBackId/done': { may: ownMembers, params: lost },
}

export const routeRows: Record<string, RouteRow | RouteRow[]> = {
  ...open,
  ...accounts,
  ...center,
  ...approval,
  ...employers,
  ...people,
  ...followups,
  ...slots,
}

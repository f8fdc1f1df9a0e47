import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { startMediaStandIn } from '../support/media-stand-in.ts'
import type { Witness } from '../support/recorder.ts'
import { noteRoutes } from '../support/routes.ts'
import {
  audiences,
  conclude,
  correct,
  enterWorkers,
  openStory,
  prepareFair,
  sentinels,
  talk,
  type Audience,
  type Story,
} from '../support/whole-story.ts'

const routes = noteRoutes()

const workerAndDesk = ['worker', 'administrator', 'moderator', 'hallOperator'] as const
const members = ['interviewer', 'colleague', 'owner'] as const

/** Who may be sent it, and must be for the test to mean anything. Nobody else ever is: in no answer, acknowledgement or event. */
const mayHold: Record<keyof typeof sentinels | keyof Story['secrets'], readonly Audience[]> = {
  phone: workerAndDesk,
  identityNumber: workerAndDesk,
  ethnicity: workerAndDesk,
  priorityGroup: workerAndDesk,
  birthDate: workerAndDesk,
  cv: [...workerAndDesk, ...members],
  conversation: ['worker', 'interviewer'],
  lineMessage: ['worker', 'otherWorker', 'administrator', 'moderator', 'viewer'],
  privateNote: ['interviewer', 'owner'],
  rating: ['interviewer', 'owner'],
  dispute: ['worker', 'interviewer', 'owner', 'administrator', 'moderator', 'viewer'],
  ownerEmail: [...members, 'moderator'],
  ownerPassword: [],
  signInCode: [],
  slipCode: ['hallOperator'],
  ownerInvitation: ['moderator'],
  memberInvitation: ['owner'],
  passwordLink: ['owner'],
  temporaryPassword: ['administrator'],
  workerToken: ['worker'],
  interviewerToken: ['interviewer'],
  roomName: [],
}

/** Demo only: whoever opens it reads the codes of everybody, which is what it is for. */
const demoInbox = 'GET /api/demo/inbox'

/** Everybody asks every route for the story's own rows, and watches whatever lets itself be watched. */
async function readEverything({ cast, ids }: Story): Promise<void> {
  const reads = [...routes]
    .filter((route) => route.startsWith('GET /api/') && route !== demoInbox)
    .map((route) => route.slice('GET /api'.length))
  for (const witness of Object.values(cast)) {
    await Promise.all(reads.map((path) => witness.http.get(path.replace(/:(\w+)/g, (whole, name: string) => ids[name] ?? whole))))
    await witness.http.get(`/files/${ids['documentId']}`)
    for (const search of [`0${sentinels.phone}`, 'sin van kin', '%'])
      await witness.http.get(`/center/workers?search=${encodeURIComponent(search)}`)
    await watchEverything(witness, ids)
  }
}

async function watchEverything(witness: Witness, ids: Record<string, string>): Promise<void> {
  await witness.attempt('fair:watch', { fairId: ids['fairId'] as never })
  await witness.attempt('booth:watch', { boothId: ids['boothId'] as never })
  await witness.attempt('center:watch', { fairId: ids['fairId'] as never })
  await witness.attempt('desk:watch', { deskId: ids['deskId'] as never })
  if (ids['interviewId'] !== undefined) await witness.attempt('interview:join', { interviewId: ids['interviewId'] as never })
}

function holdersOf(cast: Story['cast'], text: string): { audience: Audience; from: string }[] {
  return audiences.flatMap((audience) =>
    cast[audience]
      .seen()
      .filter((one) => one.text.includes(text))
      .map(({ from }) => ({ audience, from })),
  )
}

test('what is confidential reaches those of its row and nobody else, and no log', { timeout: 120_000 }, async () => {
  const media = await startMediaStandIn()
  const lines: string[] = []
  const server = await startApp({ ...media.environment, DEMO: 'true', LOG_LEVEL: 'trace' }, { write: (line) => lines.push(line) })
  const story = await openStory(server)
  const { cast, ids, secrets } = story

  await prepareFair(story)
  await enterWorkers(story)
  await readEverything(story)
  await talk(story)
  await readEverything(story)
  await conclude(story)
  await readEverything(story)
  await correct(story)
  await readEverything(story)
  await server.app.services.background.settle()

  const confidential: Record<string, string> = { ...sentinels, ...secrets }
  for (const [name, allowed] of Object.entries(mayHold)) {
    const holders = holdersOf(cast, confidential[name]!)
    const wrong = holders.filter(({ audience }) => !(allowed as readonly string[]).includes(audience))
    expect.soft(wrong, `${name} reached others`).toEqual([])
    expect.soft(new Set(holders.map(({ audience }) => audience)), `${name} reached its own`).toEqual(new Set(allowed))
  }

  await cast.owner.http.post('/sign-in/password', { email: sentinels.ownerEmail, password: `${sentinels.ownerPassword}!` })
  await cast.visitor.http.get(`/no-such-page?phone=${sentinels.phone}`)
  for (const { http } of Object.values(cast)) await http.post('/sign-out')
  const tokens = await server.db<{ token: string }[]>`select token from sessions`
  const people = ['Sìn Văn Kín', 'Lò Thị Chủ', 'Lò Thị Khác', sentinels.ownerEmail]
  const unloggable = [...Object.values(confidential), ...people, ...tokens.map(({ token }) => token), ids['token']!]
  // The one line that DEMO=true adds: the code, so that somebody without a phone can enter.
  const log = lines.filter((line) => !line.includes('demo: sign-in code'))
  expect(lines.length - log.length).toBe(1)
  expect(log.length).toBeGreaterThan(50)
  for (const text of unloggable) expect.soft(log.filter((line) => line.includes(text))).toEqual([])

  expect(await whatRests(story)).toEqual({})
})

/** Tables that hold a secret or a sensitive answer as plain text. */
async function whatRests({ server: { db }, secrets }: Story): Promise<Record<string, string[]>> {
  const { identityNumber, ethnicity, priorityGroup, ownerPassword } = sentinels
  const secret = { identityNumber, ethnicity, priorityGroup, ownerPassword, ...secrets }
  const found: Record<string, string[]> = {}
  const tables = await db<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`
  for (const { name } of tables.filter((table) => table.name !== 'demo_messages')) {
    const [row] = await db<{ text: string }[]>`select coalesce(string_agg(rows::text, ' '), '') as text from ${db(name)} rows`
    for (const [what, text] of Object.entries(secret)) if (row!.text.includes(text)) (found[what] ??= []).push(name)
  }
  // The media server's room is kept by its name, and the personal file of a CV is a file.
  delete found['roomName']
  return found
}

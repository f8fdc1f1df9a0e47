import { expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { makeWorld } from '../support/world.ts'

async function talking(rule: { minutes: number; allowed: number }) {
  const server = await startApp()
  const world = await makeWorld(server, 'live')
  await server.db`update fairs set extension_minutes = ${rule.minutes}, extensions_allowed = ${rule.allowed}`
  const worker = await server.connect(await server.signIn(world.worker, world.workerId))
  const interviewer = await server.connect(await server.signIn(world.interviewer))
  const { interviewId } = world
  for (const side of [worker, interviewer]) await side.mustSend('interview:join', { interviewId })
  return { server, interviewId, worker, interviewer }
}

test('either side makes it longer by what the fair allows, and the other hears who did', async () => {
  const { worker, interviewer, interviewId, server } = await talking({ minutes: 5, allowed: 2 })
  expect(await worker.mustSend('interview:extend', { interviewId, plannedSeconds: 720 })).toMatchObject({
    plannedSeconds: 1020,
    extensionsLeft: 1,
    extendedBy: 'worker',
  })
  expect(await interviewer.next('interview:changed', ({ plannedSeconds }) => plannedSeconds === 1020)).toMatchObject({
    extendedBy: 'worker',
  })
  expect(await interviewer.mustSend('interview:extend', { interviewId, plannedSeconds: 1020 })).toMatchObject({ extensionsLeft: 0 })
  for (const side of [worker, interviewer])
    expect(await side.send('interview:extend', { interviewId, plannedSeconds: 1320 })).toMatchObject({
      ok: false,
      code: 'interview_extended_already',
    })
  const audit = await server.db`select actor_kind from audit_events where action = 'interview.extended' order by id`
  expect(audit).toEqual([{ actor_kind: 'worker' }, { actor_kind: 'employer' }])
})

test('both pressing at once is one extension, also where only one is left', async () => {
  const { worker, interviewer, interviewId } = await talking({ minutes: 3, allowed: 1 })
  const acks = await Promise.all([worker, interviewer].map((side) => side.send('interview:extend', { interviewId, plannedSeconds: 720 })))
  expect(acks.map((ack) => ack.ok && ack.data.plannedSeconds)).toEqual([900, 900])
})

test('a fair that allows none gives none', async () => {
  const { worker, interviewId } = await talking({ minutes: 3, allowed: 0 })
  expect(await worker.send('interview:extend', { interviewId, plannedSeconds: 720 })).toMatchObject({ code: 'interview_extended_already' })
})

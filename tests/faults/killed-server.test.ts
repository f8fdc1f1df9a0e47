import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { amount, say } from '../support/faults/amount.ts'
import { countDeeds } from '../support/faults/facts.ts'
import { connectAll, makeHistory, type Stage } from '../support/faults/history.ts'
import { backWithinMs, liveAndDie, openStage } from '../support/faults/killed-server.ts'
import { makeProbe } from '../support/faults/recovery.ts'
import { decideTwice, dropOneRingPerWorker, forgetRows, loseRows } from '../support/faults/seeded-bugs.ts'
import { testOn } from '../support/redis.ts'

const firstSeed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000)
/** Fairs that one server dies in. */
const atOnce = 10
/** So many more are told while something has not been done in any: few histories need not have everything. */
const spare = 3 * atOnce

const installations = [
  { nodes: 1, histories: amount('FAULT_HISTORIES', { usual: 20, whole: 500 }) },
  { nodes: 2, histories: amount('FAULT_HISTORIES', { usual: 20, whole: 500 }) },
]

for (const { nodes, histories } of installations)
  testOn(nodes)(
    `a server of ${nodes} killed at any point of ${histories} fairs loses and doubles nothing`,
    { timeout: 120_000 + histories * 3_000 },
    async () => {
      const stage = await openStage({ nodes })
      say(`${histories} histories; FAULT_SEED=${firstSeed} tells them again`)
      const times: number[] = []
      const listUndone = async () => Object.entries(await countDeeds(stage.db)).flatMap(([deed, times]) => (times === 0 ? [deed] : []))
      for (let begun = 0; begun < histories || (begun < histories + spare && (await listUndone()).length > 0); begun += atOnce) {
        const count = begun < histories ? Math.min(atOnce, histories - begun) : atOnce
        const seeds = Array.from({ length: count }, (_, index) => firstSeed + begun + index)
        const probe = await makeProbe(stage)
        const meanwhile = async (startMs: number) => {
          const callMs = await probe.measure()
          say(
            `server of ${nodes} killed: started again in ${(startMs / 1000).toFixed(1)} s, and a person is in the next call ${(callMs / 1000).toFixed(1)} s later`,
          )
          times.push(callMs)
        }
        expect(await liveAndDie(stage, seeds, { meanwhile })).toEqual([])
      }
      expect(Math.max(...times)).toBeLessThan(backWithinMs)
      say(`done in them: ${JSON.stringify(await countDeeds(stage.db))}`)
      expect(await listUndone()).toEqual([])
    },
  )

/** Enough for each bug to show; in this one's life much is done. */
const seeds = [5, 6, 7, 8, 9, 10, 11, 12]

test('a server that answers before it commits is found out', { timeout: 180_000 }, async () => {
  const stage = await openStage({ bug: 'acknowledges-before-commit', leavesBreaches: true })
  // Not every death falls between an answer and its commit.
  for (let life = 0; life < 4; life += 1) {
    const wrong = await liveAndDie(
      stage,
      seeds.map((seed) => seed + life * 100),
      // What is lost is lost; everything takes long here.
      { goOn: 2 },
    )
    if (
      wrong.some((sentence) =>
        /was told (at version|and is not there)|is lost|is there twice|nobody wrote it down|was handed over/.test(sentence),
      )
    )
      return
  }
  expect.unreachable('answers were lost, and nobody saw it')
})

/** Not everything is done in each life: several are lived, until each of these was said. */
async function listNeverFound(stage: Stage, sentences: readonly RegExp[]): Promise<RegExp[]> {
  let missing = [...sentences]
  for (let life = 0; life < 8 && missing.length > 0; life += 1) {
    const wrong = await liveAndDie(
      stage,
      seeds.map((seed) => seed + life * 100),
    )
    missing = missing.filter((sentence) => !wrong.some((said) => sentence.test(said)))
  }
  return missing
}

test('a server that forgets what it has answered, and does twice what the centre decides, is found out', { timeout: 180_000 }, async () => {
  const stage = await openStage({
    prepare: async (db) => {
      await forgetRows(db, 'command_receipts')
      await decideTwice(db, 'fair.paused')
    },
  })
  expect(await listNeverFound(stage, [/answered otherwise/, /fair.paused of .* was pressed \d times and done \d times/])).toEqual([])
})

test('a server that loses what it has said yes to is found out, whatever it was', { timeout: 180_000 }, async () => {
  const stage = await openStage({
    prepare: async (db) => {
      await forgetRows(db, 'audit_events', "new.action in ('fair.paused', 'ticket.handed_over')")
      await loseRows(db, 'call_backs')
      await loseRows(db, 'line_messages')
    },
    leavesBreaches: true,
  })
  expect(await listNeverFound(stage, [/fair.paused of/, /was handed over/, /the call that/, /a sentence to the line/])).toEqual([])
})

test('a floor on which two booths may call one worker is found out', async () => {
  const stage = await openStage({ prepare: dropOneRingPerWorker, leavesBreaches: true })
  const fairs = await Promise.all(seeds.map((seed) => makeHistory(stage, seed)))
  await Promise.all(fairs.map(connectAll))
  for (const { workers, desks, boothIds, fairId } of fairs) {
    for (const boothId of boothIds) await workers[0]!.actor.send('queue:join', { boothId, vacancyId: null })
    await Promise.all(desks.map((desk) => desk.step()))
    await delay(200)
    if ((await listBreaches(stage.db, fairId)).some((breach) => breach.includes('is in 2 rings or interviews'))) return
  }
  expect.unreachable('two booths called one worker, and the ledger did not see it')
})

import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import { expect, test } from 'vitest'
import { liveAsGroup } from '../crowd/group.ts'
import type { Seat } from '../crowd/person.ts'
import { CrowdReport } from '../crowd/report.ts'
import { usualRates } from '../crowd/sizes.ts'
import { startApp, testSecrets } from '../support/app.ts'
import { makeBigFair, makeSlips, signEverybodyIn } from '../support/big-fair.ts'

test('a small crowd lives through a quarter of an hour and leaves rows that agree', async () => {
  const { db, url } = await startApp()
  const fair = await makeBigFair(db, { booths: 2, desksPerBooth: 2, workers: 12 })
  const cookies = async (role: Seat['role']) => {
    const all = await signEverybodyIn(db, testSecrets.SECRET, role === 'worker' ? 'worker' : 'employer')
    return all.map((cookie): Seat => ({ url, role, door: { cookie }, seed: 0 }))
  }
  const hall = (await makeSlips(db, testSecrets.SECRET, 4)).map((slip): Seat => ({ url, role: 'worker', door: { slip }, seed: 0 }))
  const seats = [...(await cookies('interviewer')), ...(await cookies('worker')).slice(0, 8), ...hall]
  const report = new CrowdReport()
  const home = new AbortController()
  const around = { fairSlug: fair.slug, speed: 80, rates: { ...usualRates, 'lose-network': 0.1 }, report, signal: home.signal }
  const plan = { seats: seats.map((seat, index) => ({ ...seat, seed: index })), arrivalSeconds: 1 }
  const life = liveAsGroup(plan, around)
  await expect.poll(() => report.counted('outcomes recorded'), { timeout: 15_000, interval: 200 }).toBeGreaterThan(2)
  home.abort()
  await life
  expect(report.findings().faults).toEqual({})
  expect(report.counted('workers came in')).toBe(12)
  expect(await listBreaches(db, fair.fairId)).toEqual([])
})

import type { FastifyBaseLogger } from 'fastify'
import { expect, test } from 'vitest'
import { createBackground } from './background.ts'

const log = { warn: () => undefined } as unknown as FastifyBaseLogger

test('a burst is one run, and a later run begins after the one that is slow', async () => {
  const background = createBackground(log, () => undefined)
  const slow = Promise.withResolvers<void>()
  const told: string[] = []
  const older = async () => {
    told.push('older begins')
    await slow.promise
    told.push('older ends')
  }
  for (let call = 0; call < 3; call += 1) background.runOnce('line', 1, older)
  await expect.poll(() => told).toEqual(['older begins'])
  for (let call = 0; call < 3; call += 1) background.runOnce('line', 1, async () => void told.push('newer'))
  background.runOnce('another line', 1, async () => void told.push('another'))
  await expect.poll(() => told).toEqual(['older begins', 'another'])
  slow.resolve()
  await background.settle()
  expect(told).toEqual(['older begins', 'another', 'older ends', 'newer'])
})

test('one that fails holds up nothing', async () => {
  const background = createBackground(log, () => undefined)
  let runs = 0
  background.runOnce('line', 1, () => Promise.reject(new Error('away')))
  await background.settle()
  background.runOnce('line', 1, async () => void (runs += 1))
  await background.settle()
  expect(runs).toBe(1)
})

test('whoever waits until all is done waits for no burst to end', async () => {
  const background = createBackground(log, () => undefined)
  const told: string[] = []
  background.runTogether({ key: 'fair', item: 'one', delayMs: 60_000 }, async (items) => void told.push(...items))
  background.runTogether({ key: 'fair', item: 'two', delayMs: 60_000 }, async () => undefined)
  // One burst leads to another, which is not waited for either.
  background.runOnce('line', 60_000, async () => background.runOnce('after the line', 60_000, async () => void told.push('after')))
  await background.settle()
  expect(told).toEqual(['one', 'two', 'after'])
})

import { expect, test } from 'vitest'
import { createCounters } from '../nodes/counters.ts'
import { createPace } from './pace.ts'

test('a hall may open all its connections several times over, and no address without end', async () => {
  const { mayOpen } = createPace(createCounters(undefined))
  const open = async (address: string, times: number) => {
    let opened = 0
    for (let each = 0; each < times; each += 1) if (await mayOpen(address)) opened += 1
    return opened
  }
  expect(await open('203.0.113.9', 1_000)).toBe(1_000)
  expect(await open('203.0.113.9', 1_000)).toBe(500)
  expect(await open('198.51.100.7', 1)).toBe(1)
})

import { Value } from 'typebox/value'
import { expect, test } from 'vitest'
import { BoothId } from './ids.ts'
import { Instant } from './schema.ts'

test.each(['2026-11-22T01:00:00Z', '2026-11-22T01:00:00.123Z', '2026-11-22T08:00:00+07:00'])('%s is an instant', (text) => {
  expect(Value.Check(Instant, text)).toBe(true)
})

test.each([
  '0000-01-01T00:00:00Z',
  '2026-11-22T01:00:00Z[Asia/Ho_Chi_Minh]',
  '2026-11-22T01:00:00+23:00',
  '2026-11-22T01:00:00',
  '2026-13-01T01:00:00Z',
])('%s is none that the database stores', (text) => {
  expect(Value.Check(Instant, text)).toBe(false)
})

test('an id is a bare UUID', () => {
  const id = 'b1a6c8de-6a1f-4f53-9c6d-0f4f6d1c2a11'
  expect(Value.Check(BoothId, id)).toBe(true)
  expect(Value.Check(BoothId, `urn:uuid:${id}`)).toBe(false)
})

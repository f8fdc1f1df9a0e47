import { randomUUID } from 'node:crypto'
import type { AlertKind } from '@cho-phien/shared/alerts'
import type { BoothId } from '@cho-phien/shared/ids'
import { expect, test } from 'vitest'
import { withoutEchoes, type Cause } from './rules.ts'

const cause = (kind: AlertKind, boothId: BoothId, isDue = true): Cause => ({
  kind,
  subjectId: boothId,
  boothId,
  interviewId: null,
  since: '2026-11-24T02:00:00.000Z',
  isDue,
})

test('a long wait at an empty booth is said once, by the booth', () => {
  const [empty, slow] = [randomUUID(), randomUUID()] as BoothId[]
  const causes = [cause('absent_employer', empty!), cause('long_wait', empty!), cause('long_wait', slow!)]
  expect(withoutEchoes(causes).map(({ kind, boothId }) => [kind, boothId])).toEqual([
    ['absent_employer', empty],
    ['long_wait', slow],
  ])
})

test('a desk that is empty for a moment hides no long wait', () => {
  const boothId = randomUUID() as BoothId
  expect(withoutEchoes([cause('absent_employer', boothId, false), cause('long_wait', boothId)])).toHaveLength(2)
})

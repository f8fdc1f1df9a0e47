import { expect, test } from 'vitest'
import { coverageOf } from './wait.ts'

// A few fairs say less than the bench's 200, so the bounds are a little wider.
test.each(['steady, 3 desks', 'one desk', 'heavy-tailed talks', 'people in several lines', 'one desk, booked in rows'])(
  'four of five waits are inside the range that pages show: %s',
  (kind) => {
    const covered = coverageOf(kind, 12)
    expect(covered).toBeGreaterThan(0.66)
    expect(covered).toBeLessThan(0.93)
  },
)

import { describe, expect, test } from 'vitest'
import { laySlots, type Span } from './share-rules.ts'

const minute = 60_000
/** As people write them: "13:30". */
const at = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) * minute
}
const said = (ms: number): string => new Date(ms).toISOString().slice(11, 16)
const span = (from: string, to: string): Span => ({ from: at(from), to: at(to) })

function lay(from: string, to: string, more: { minutes?: number; talk?: number; taken?: Span[] } = {}) {
  const { minutes = 10, talk = 10, taken = [] } = more
  const { slots, shares } = laySlots({ ...span(from, to), length: minutes * minute, leastShare: talk * minute, taken })
  return { begins: slots.map(({ from }) => said(from)).join(' '), shares }
}

describe('the times of a plan', () => {
  test('are three in a row, and then the line has its turn', () => {
    expect(lay('13:30', '15:30')).toEqual({ begins: '13:30 13:40 13:50 14:10 14:20 14:30 14:50 15:00 15:10', shares: 3 })
    expect(lay('13:30', '14:00')).toEqual({ begins: '13:30 13:40 13:50', shares: 0 })
  })

  test('leave at least a talk of the fair, and begin again at a moment that people say', () => {
    expect(lay('13:30', '14:40', { talk: 12 }).begins).toBe('13:30 13:40 13:50 14:15 14:25')
    expect(lay('13:30', '15:30', { minutes: 20, talk: 12 }).begins).toBe('13:30 13:50 14:10 14:50 15:10')
  })

  test('go on behind times that were opened earlier, free or booked', () => {
    const taken = [span('13:30', '13:40'), span('13:40', '13:50')]
    expect(lay('13:50', '14:30', { taken }).begins).toBe('13:50 14:10 14:20')
  })

  test('leave the share before times that were opened earlier, too', () => {
    const taken = [span('14:00', '14:10'), span('14:10', '14:20'), span('14:20', '14:30')]
    expect(lay('13:30', '14:00', { taken })).toEqual({ begins: '13:30 13:40', shares: 1 })
  })

  test('are none where a single one would be the fourth, on either side or between', () => {
    const three = [span('14:00', '14:10'), span('14:10', '14:20'), span('14:20', '14:30')]
    expect(lay('14:30', '14:40', { taken: three }).begins).toBe('')
    expect(lay('13:50', '14:00', { taken: three }).begins).toBe('')
    const around = [span('14:00', '14:10'), span('14:10', '14:20'), span('14:30', '14:40')]
    expect(lay('14:20', '14:30', { taken: around }).begins).toBe('')
    expect(lay('14:40', '14:50', { taken: three }).begins).toBe('14:40')
  })

  test('a pause shorter than a talk is no share', () => {
    const taken = [span('14:00', '14:10'), span('14:15', '14:25'), span('14:30', '14:40')]
    expect(lay('14:45', '14:55', { taken }).begins).toBe('')
    expect(lay('14:45', '15:10', { taken }).begins).toBe('14:50 15:00')
  })

  test('meet another as they were asked for, so that it is refused and not moved', () => {
    expect(lay('14:05', '14:25', { taken: [span('14:00', '14:10')] }).begins).toBe('14:05 14:15')
  })
})

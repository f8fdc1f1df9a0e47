import { describe, expect, it } from 'vitest'
import { clockWords } from './clock-words.ts'

const states = ['running', 'last', 'paused', 'over'] as const
const textOf = (state: (typeof states)[number], over = 0) => clockWords({ state, over }, false).text.replaceAll('\u00a0', ' ')

describe('beside the clock', () => {
  it('says what its digits are', () => {
    expect([textOf('running'), textOf('last')]).toEqual(['còn lại', 'còn lại'])
    expect([textOf('over', 59), textOf('over', 125)]).toEqual(['hết giờ dự kiến', 'quá giờ 2 phút'])
    expect(clockWords({ state: 'paused', over: 0 }, false)).toEqual({ text: textOf('paused'), isStopped: true })
  })

  it('says of no clock that it stands, and of none that it runs, while the server is not heard', () => {
    const unheard = states.map((state) => clockWords({ state, over: 0 }, true))
    expect(new Set(unheard.map(({ text }) => text)).size).toBe(1)
    expect(states.map((state) => textOf(state))).not.toContain(unheard[0]?.text.replaceAll('\u00a0', ' '))
    expect(unheard.some(({ isStopped }) => isStopped)).toBe(false)
  })
})

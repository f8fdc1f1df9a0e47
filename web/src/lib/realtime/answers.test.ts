import { describe, expect, it } from 'vitest'
import { Answers, newerOf } from './answers.ts'

/** Questions that are answered when the test says so. */
function makeServer() {
  const asked: ((answer: string) => void)[] = []
  const ask = () => new Promise<string>((resolve) => asked.push(resolve))
  return { asked, ask }
}

describe('overlapping questions', () => {
  it('leave out the answer that comes after the one of a later question', async () => {
    const { asked, ask } = makeServer()
    const answers = new Answers()
    const first = answers.newest(ask)
    const second = answers.newest(ask)
    asked[1]?.('connecting')
    await expect(second).resolves.toBe('connecting')
    asked[0]?.('ringing')
    await expect(first).resolves.toBeUndefined()
  })

  it('both count when they come in order', async () => {
    const { asked, ask } = makeServer()
    const answers = new Answers()
    const first = answers.newest(ask)
    const second = answers.newest(ask)
    asked[0]?.('ringing')
    await expect(first).resolves.toBe('ringing')
    asked[1]?.('connecting')
    await expect(second).resolves.toBe('connecting')
  })

  it('count when a later one fails', async () => {
    const { asked, ask } = makeServer()
    const answers = new Answers()
    const first = answers.newest(ask)
    await expect(answers.newest(() => Promise.reject(new Error('offline')))).rejects.toThrow()
    asked[0]?.('ringing')
    await expect(first).resolves.toBe('ringing')
  })

  it('are asked again when something newer was heard before the answer', async () => {
    const { asked, ask } = makeServer()
    const answers = new Answers()
    const answer = answers.newest(ask)
    answers.heard()
    asked[0]?.('nobody rings')
    await Promise.resolve()
    await Promise.resolve()
    expect(asked).toHaveLength(2)
    asked[1]?.('ringing')
    await expect(answer).resolves.toBe('ringing')
  })
})

describe('two states of one thing', () => {
  const ringing = { id: 'a', version: 3 }
  const connecting = { id: 'a', version: 4 }
  it('are settled by the version', () => {
    expect(newerOf(connecting, ringing)).toBe(connecting)
    expect(newerOf(ringing, connecting)).toBe(connecting)
  })
  it('give way to another thing, whatever its version', () => {
    expect(newerOf(connecting, { id: 'b', version: 1 })).toEqual({ id: 'b', version: 1 })
    expect(newerOf(null, ringing)).toBe(ringing)
  })
})

import { expect, it } from 'vitest'
import { Ladder } from './ladder.ts'

function ladderAt(quality: 'good' | 'poor' | 'lost'): Ladder {
  const ladder = new Ladder()
  ladder.note(quality, 0)
  return ladder
}

it('keeps video through one bad moment', () => {
  const ladder = ladderAt('poor')
  expect(ladder.advise('video', 5)).toBeUndefined()
  ladder.note('good', 6)
  expect(ladder.advise('video', 60)).toBeUndefined()
})

it('moves video to audio when the network stays poor', () => {
  expect(ladderAt('poor').advise('video', 8)).toEqual({ move: 'audio' })
})

it('moves video to audio sooner when nothing arrives at all', () => {
  expect(ladderAt('lost').advise('video', 4)).toEqual({ move: 'audio' })
})

it('counts a network that goes to and fro between poor and lost as one bad time', () => {
  const ladder = ladderAt('poor')
  for (const [index, quality] of (['lost', 'poor', 'lost', 'poor'] as const).entries()) {
    expect(ladder.advise('video', 2 * index + 1)).toBeUndefined()
    ladder.note(quality, 2 * index + 2)
  }
  expect(ladder.advise('video', 9)).toEqual({ move: 'audio' })
  expect(ladder.advise('audio', 12)).toBeUndefined()
})

it('goes on with a bad time through a connection that is cut and comes back, and decides by what then comes through', () => {
  const ladder = ladderAt('poor')
  ladder.note('lost', 5)
  ladder.note('unknown', 9)
  expect(ladder.advise('video', 10)).toBeUndefined()
  ladder.note('poor', 11)
  expect(ladder.advise('video', 11)).toEqual({ move: 'audio' })
})

it('forgets a bad time when what comes back is good', () => {
  const ladder = ladderAt('poor')
  ladder.note('lost', 5)
  ladder.note('unknown', 20)
  ladder.note('good', 22)
  ladder.note('poor', 24)
  expect(ladder.advise('video', 31)).toBeUndefined()
  expect(ladder.advise('video', 32)).toEqual({ move: 'audio' })
})

it('keeps audio on a poor network, and moves it to text when nothing arrives', () => {
  expect(ladderAt('poor').advise('audio', 120)).toBeUndefined()
  expect(ladderAt('lost').advise('audio', 10)).toEqual({ move: 'text' })
})

it('does not fall two rungs at once', () => {
  const ladder = ladderAt('lost')
  expect(ladder.advise('video', 30)).toEqual({ move: 'audio' })
  ladder.restart(30)
  expect(ladder.advise('audio', 35)).toBeUndefined()
})

it('offers video again only after the network was good for a while, and never takes it by itself', () => {
  const ladder = ladderAt('good')
  expect(ladder.advise('audio', 5)).toBeUndefined()
  expect(ladder.advise('audio', 12)).toBe('offer_video')
  expect(ladder.advise('text', 60)).toBeUndefined()
})

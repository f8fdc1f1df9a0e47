import { expect, it } from 'vitest'
import { NetworkMeter, worseOf } from './network-meter.ts'

/** A voice of 50 packets a second, read every two seconds, over a network that loses so much of it. */
function talkOver(meter: NetworkMeter) {
  let readings = 0
  let lost = 0
  let heard = 0
  return ({ share = 0, isHeard = true, roundTripSeconds = 0.05, isReported = true, sent = ++readings * 100 } = {}) => {
    lost += share * 100
    if (isHeard) heard += 10_000
    const streams = new Map([['voice', { reportedAt: isReported ? readings : 0, sent, lost }]])
    return meter.read({ streams, heard, roundTripSeconds })
  }
}

it('knows nothing before there are two readings', () => {
  const read = talkOver(new NetworkMeter())
  expect([read(), read()]).toEqual(['unknown', 'good'])
})

it('calls a network poor that loses a tenth, and good again when less than a twentieth is lost', () => {
  const read = talkOver(new NetworkMeter())
  read()
  expect([0.02, 0.1, 0.35, 0.07, 0.07, 0.04].map((share) => read({ share }))).toEqual(['good', 'poor', 'poor', 'poor', 'poor', 'good'])
})

it('does not take a loss that nobody has reported yet for none', () => {
  const read = talkOver(new NetworkMeter())
  read()
  read({ share: 0.35 })
  expect([read({ share: 0.35, isReported: false }), read({ share: 0.35, isReported: false })]).toEqual(['poor', 'poor'])
})

it('judges a few packets when they have become many', () => {
  const meter = new NetworkMeter()
  const read = (sent: number, lost: number) =>
    meter.read({ streams: new Map([['voice', { reportedAt: sent, sent, lost }]]), heard: sent, roundTripSeconds: 0 })
  expect([read(0, 0), read(5, 1), read(10, 2), read(40, 8)]).toEqual(['unknown', 'unknown', 'unknown', 'poor'])
})

it('begins anew with a stream that begins anew', () => {
  const read = talkOver(new NetworkMeter())
  read()
  read({ share: 0.35 })
  expect(read({ sent: 3 })).toBe('poor')
})

it('calls a network poor on which an answer takes a second', () => {
  const read = talkOver(new NetworkMeter())
  read()
  expect([1.2, 0.8, 0.3].map((roundTripSeconds) => read({ roundTripSeconds }))).toEqual(['poor', 'poor', 'good'])
})

it('calls a network lost from which nothing comes for four seconds', () => {
  const read = talkOver(new NetworkMeter())
  read()
  const silent = { isHeard: false, isReported: false }
  expect([read(), read(silent), read(silent), read(silent), read({ isReported: false }), read()]).toEqual([
    'good',
    'good',
    'lost',
    'lost',
    'unknown',
    'good',
  ])
})

it('takes the worst of what is known', () => {
  expect(worseOf('good', 'poor')).toBe('poor')
  expect(worseOf('lost', 'poor')).toBe('lost')
  expect(worseOf('unknown', 'good')).toBe('good')
  expect(worseOf('unknown', 'unknown')).toBe('unknown')
})

import { expect, it } from 'vitest'
import { waysIn, type RingFacts } from './ring-choices.ts'

const facts: RingFacts = { media: 'ready', camera: 'on', microphone: 'on', isWeakNetwork: false }

it('offers video first on a good network', () => {
  expect(waysIn(facts)).toEqual(['video', 'audio', 'text'])
})

it('offers sound first on a weak network', () => {
  expect(waysIn({ ...facts, isWeakNetwork: true })[0]).toBe('audio')
})

it('offers sound without a camera, and writing without a microphone', () => {
  expect(waysIn({ ...facts, camera: 'refused' })).toEqual(['audio', 'text'])
  expect(waysIn({ ...facts, camera: 'refused', microphone: 'refused' })).toEqual(['text'])
})

it('offers writing alone while the media server is not there', () => {
  expect(waysIn({ ...facts, media: 'preparing' })).toEqual(['text'])
})

it('waits with no choice for the answer about the devices', () => {
  expect(waysIn({ ...facts, camera: 'starting', microphone: 'starting' })[0]).toBe('video')
})

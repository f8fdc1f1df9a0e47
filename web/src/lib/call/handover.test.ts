import type { InterviewId } from '@cho-phien/shared/ids'
import { beforeEach, expect, it } from 'vitest'
import { Handover } from './handover.ts'

const one = '00000000-0000-4000-8000-000000000001' as InterviewId
const other = '00000000-0000-4000-8000-000000000002' as InterviewId
let stopped: string[]
let handover: Handover

beforeEach(() => {
  stopped = []
  handover = new Handover()
  handover.give(one, tracksOf('first'))
})

function tracksOf(name: string) {
  const track = (kind: string) => ({ stop: () => stopped.push(`${name} ${kind}`) }) as unknown as MediaStreamTrack
  return { camera: track('camera'), microphone: track('microphone') }
}

it('gives the tracks once, and leaves them on', () => {
  expect(handover.take(one)).toBeDefined()
  expect(handover.take(one)).toBeUndefined()
  handover.drop()
  expect(stopped).toEqual([])
})

it('switches them off when another room opens', () => {
  expect(handover.take(other)).toBeUndefined()
  expect(stopped).toEqual(['first camera', 'first microphone'])
})

it('switches them off when no room opens', () => {
  handover.drop()
  handover.drop()
  expect(stopped).toEqual(['first camera', 'first microphone'])
})

it('switches them off when those of the next ring come', () => {
  handover.give(other, tracksOf('second'))
  expect(stopped).toEqual(['first camera', 'first microphone'])
  expect(handover.take(other)).toBeDefined()
})

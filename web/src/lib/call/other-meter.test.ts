import { expect, it } from 'vitest'
import { OtherMeter } from './other-meter.ts'

/** Readings two seconds apart: whether the other's voice came, and whether anything did. */
function listen(meter: OtherMeter) {
  let voice = 0
  let heard = 0
  return ({ isVoiceHeard = true, isAnythingHeard = true, isMicrophoneOn = true } = {}) => {
    if (isVoiceHeard) voice += 400
    if (isAnythingHeard) heard += 500
    return meter.read({ voice: isMicrophoneOn ? voice : undefined, heard })
  }
}

const silence = { isVoiceHeard: false }

it('calls the other side silent when nothing of it came for two readings, and no longer when something comes', () => {
  const read = listen(new OtherMeter())
  expect([read(), read(silence), read(silence), read(silence), read()]).toEqual([false, false, true, true, false])
})

it('says it on after the media server has counted them out, but not of somebody who is back without a voice', () => {
  const meter = new OtherMeter()
  const read = listen(meter)
  expect([read(), read(silence), read(silence)].at(-1)).toBe(true)
  const gone = Array.from({ length: 20 }, () => meter.read(undefined))
  expect([gone[0], gone[13], gone[14], gone.at(-1)]).toEqual([true, true, false, false])
})

it('does not take one late packet for silence', () => {
  const read = listen(new OtherMeter())
  expect([read(), read(silence), read(), read(silence), read()]).toEqual([false, false, false, false, false])
})

it('says nothing of the other side while the own network is silent', () => {
  const read = listen(new OtherMeter())
  const nothing = { isVoiceHeard: false, isAnythingHeard: false }
  expect([read(), read(nothing), read(nothing), read(nothing)]).toEqual([false, false, false, false])
})

it('expects no voice of a microphone that is off', () => {
  const read = listen(new OtherMeter())
  const off = { ...silence, isMicrophoneOn: false }
  expect([read(), read(off), read(off), read(off), read(silence)]).toEqual([false, false, false, false, false])
})

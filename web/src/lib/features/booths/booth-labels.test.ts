import { expect, it } from 'vitest'
import { deskState } from './booth-labels.ts'

const at = '2026-11-24T02:01:00.000Z'

it('calls it a talk only while both sides are in the room', () => {
  const shown = (more: object) => {
    const { shape, word } = deskState({ status: 'interviewing', enteringSince: null, interruptedSince: null, ...more })
    return [shape, word.replaceAll('\u00a0', ' ')]
  }
  expect(shown({})).toEqual(['run', 'Phỏng vấn'])
  expect(shown({ enteringSince: at })).toEqual(['ring', 'Đang vào phòng'])
  expect(shown({ interruptedSince: at })).toEqual(['pause', 'Gián đoạn'])
})

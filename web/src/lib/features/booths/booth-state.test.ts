import type { BoothLine } from '@cho-phien/shared/booths'
import { expect, it } from 'vitest'
import { boothState } from './booth-state.ts'

it('says whether the booth or the whole fair rests, and why', () => {
  const line = { status: 'paused', statusReason: 'Mất điện', pausedBy: 'fair' } as BoothLine
  const say = (more: Partial<BoothLine>) => boothState({ ...line, ...more }).word.replaceAll('\u00a0', ' ')
  expect(say({})).toBe('Cả phiên tạm dừng · Mất điện')
  expect(say({ pausedBy: 'center' })).toBe('Đang nghỉ · Mất điện')
})

import type { BoothLine } from '@cho-phien/shared/booths'
import { expect, it } from 'vitest'
import { boothState, hasRoom, waitingWords } from './booth-state.ts'

it('says whether the booth or the whole fair rests, and why', () => {
  const line = { status: 'paused', statusReason: 'Mất điện', pausedBy: 'fair' } as BoothLine
  const say = (more: Partial<BoothLine>) => boothState({ ...line, ...more }).word.replaceAll('\u00a0', ' ')
  expect(say({})).toBe('Cả phiên tạm dừng · Mất điện')
  expect(say({ pausedBy: 'center' })).toBe('Đang nghỉ · Mất điện')
})

it('calls no desk ready in a fair that calls nobody more', () => {
  const line = { status: 'open', openDesks: 1, interviewing: 0, ringing: 0, readyDesks: 1, fairStatus: 'closing' } as BoothLine
  expect(boothState(line).word.replaceAll('\u00a0', ' ')).toBe('Không gọi thêm ai')
  expect(boothState({ ...line, interviewing: 1 }).word.replaceAll('\u00a0', ' ')).toBe('1 người đang phỏng vấn')
})

it('calls nobody talking who sits in a room that a side has left', () => {
  const line = { status: 'open', openDesks: 2, readyDesks: 0, ringing: 0 } as BoothLine
  const say = (more: Partial<BoothLine>) => boothState({ ...line, ...more }).word.replaceAll('\u00a0', ' ')
  expect(say({ interviewing: 1, interrupted: 1 })).toBe('1 người đang phỏng vấn')
  expect(say({ interviewing: 0, interrupted: 1 })).toBe('Gián đoạn')
  expect(say({ interviewing: 0, interrupted: 1, readyDesks: 1 })).toBe('1 bàn sẵn sàng')
})

it('says of a line how many have stepped out: a desk may be free although people hold places', () => {
  expect(waitingWords({ waiting: 6, present: 6 })).toBe('6 người chờ')
  expect(waitingWords({ waiting: 6, present: 0 })).toBe('6 người giữ chỗ, trong đó 6 đang ra ngoài')
})

it('finds room where a line hands out tickets, is not full and is called in time', () => {
  const at = new Date().toISOString()
  const pace = {
    firstSeconds: 60,
    eachSeconds: 60,
    spread: 0.6,
    doubt: 0.2,
    staying: 1,
    keptFrom: [],
    at,
    closesAt: new Date(Date.now() + 3_600_000).toISOString(),
  }
  const line = { status: 'open', waiting: 3, present: 3, lineCapacity: 60, pace, paceIfBack: null } as unknown as BoothLine
  const late = { ...pace, eachSeconds: 7_200, firstSeconds: 7_200 }
  expect([line, { ...line, status: 'paused' as const, pace: null, paceIfBack: pace }].map(hasRoom)).toEqual([true, true])
  const without: Partial<BoothLine>[] = [{ status: 'closed' }, { waiting: 60 }, { pace: late }]
  expect(without.map((more) => hasRoom({ ...line, ...more }))).toEqual([false, false, false])
})

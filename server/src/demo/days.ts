import type { WorkerId } from '@cho-phien/shared/ids'
import { FloorMaker, type DemoBooth } from './floor.ts'

const minute = 60_000

/** By booth number: conversations held, so that busy booths and quiet ones stand beside each other. */
const talksThen = [10, 11, 5, 5, 6, 8, 5, 4, 3, 3]
const talksToday = [8, 9, 3, 3, 4, 6, 2, 2, 1, 1, 2, 2]
const waitingNow = [6, 9, 0, 3, 4, 7, 0, 2, 1, 0, 3, 2]
const absentThen = 5
const leftThen = 6
const notReachedThen = 9

/** A day that is over: every worker talked once, some left, some never came, the last were not reached. */
export function makePastDay(
  booths: readonly DemoBooth[],
  workers: readonly WorkerId[],
  window: { startsAt: number; endsAt: number },
): FloorMaker {
  const maker = new FloorMaker('past', 11)
  const turn = takeTurns(workers)
  booths.forEach((booth, index) => {
    for (let talk = 0; talk < (talksThen[index] ?? 0); talk += 1) {
      const row = Math.floor(talk / booth.desks.length)
      maker.interviewed(booth, talk, { workerId: turn(), startedAt: window.startsAt + (15 + row * 14) * minute })
    }
  })
  const others = takeTurns(workers.slice(7))
  const boothOf = (index: number) => at(booths, index % booths.length)
  for (let index = 0; index < absentThen; index += 1) {
    maker.neverCame(boothOf(index), 0, { workerId: others(), startedAt: window.startsAt + (200 + index * 20) * minute })
  }
  for (let index = 0; index < leftThen; index += 1) {
    const takenAt = window.startsAt + (30 + index * 11) * minute
    maker.closed(boothOf(index + 1), { workerId: others(), takenAt, closedAt: takenAt + 33 * minute, reason: 'left' })
  }
  for (let index = 0; index < notReachedThen; index += 1) {
    const takenAt = window.endsAt - (50 - index * 4) * minute
    maker.closed(boothOf(index + 4), { workerId: others(), takenAt, closedAt: window.endsAt, reason: 'not_reached' })
  }
  return maker
}

/** The day that runs: conversations behind it, people in line, nobody called. The first worker, whom visitors play, is in no line. */
export function makeToday(booths: readonly DemoBooth[], workers: readonly WorkerId[], now: number): FloorMaker {
  const maker = new FloorMaker('live', 12)
  const turn = takeTurns(workers.slice(1))
  booths.forEach((booth, index) => {
    const talks = talksToday[index] ?? 0
    const rows = Math.ceil(talks / booth.desks.length)
    for (let talk = 0; talk < talks; talk += 1) {
      const row = Math.floor(talk / booth.desks.length)
      maker.interviewed(booth, talk, { workerId: turn(), startedAt: now - (4 + (rows - row) * 11) * minute })
    }
  })
  booths.forEach((booth, index) => {
    const people = waitingNow[index] ?? 0
    for (let person = 0; person < people; person += 1) {
      // At the visitors' own booth everybody is away for a moment, so that the first call reaches the visitor who plays the worker.
      const isAway = index === 0 || person % 5 === 3
      maker.waiting(booth, { workerId: turn(), takenAt: now - (3 + (people - person) * 4) * minute, isAway })
    }
  })
  return maker
}

function takeTurns(workers: readonly WorkerId[]): () => WorkerId {
  let next = 0
  return () => at(workers, next++ % workers.length)
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new Error('the demo has too few of something')
  return item
}

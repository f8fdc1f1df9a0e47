import type { InterviewRow } from '@cho-phien/shared/reports'
import { expect, test } from 'vitest'
import { interviewsAsCsv } from './csv.ts'

const row = {
  boothNumber: 3,
  employerName: 'May Sông Mã',
  vacancyTitle: null,
  ticketNumber: 31,
  workerName: '=1+1',
  interviewerName: 'Trần Thu Trang',
  acceptedAt: '2026-11-24T17:05:00.000Z',
  endedAt: null,
  talkSeconds: 437,
  outcomeKind: 'next_round',
  workerAnswer: null,
  hasOpenDispute: false,
  isDisputeLate: false,
  handedTo: null,
} as InterviewRow

test('opens in a Vietnamese spreadsheet: byte order mark, semicolons, its dates and decimals, no formulas', () => {
  const [head, line] = interviewsAsCsv([row]).split('\r\n')
  expect(head).toMatch(/^\uFEFFGian hàng;Doanh nghiệp;/)
  expect(line).toBe("3;May Sông Mã;;31;'=1+1;Trần Thu Trang;25/11/2026 00:05;;7,3;Mời vòng sau;")
})

test('counts a talk that went on at another desk for no result', () => {
  const resultOf = (handedTo: InterviewRow['handedTo']) =>
    interviewsAsCsv([{ ...row, handedTo }])
      .trim()
      .split(';')
      .at(-2)
  expect(resultOf({ desk: 2, hasGoneOn: true, isOpen: false })).toBe('Chuyển sang bàn 2')
  expect(resultOf({ desk: 2, hasGoneOn: false, isOpen: false })).toBe('Mời vòng sau')
})

test('tells a job that its worker does not take from a result that they call wrong', () => {
  const csv = interviewsAsCsv([{ ...row, outcomeKind: 'hired', workerAnswer: 'not_taken' }])
  expect(csv.trim()).toMatch(/;Nhận làm;Không nhận việc$/)
})

test('says of a result that its worker called wrong that it was corrected, until its worker answers', () => {
  const answerOf = (facts: Partial<InterviewRow>) =>
    interviewsAsCsv([{ ...row, ...facts }])
      .trim()
      .split(';')
      .at(-1)
  expect(answerOf({ hasOpenDispute: true })).toBe('Báo không đúng, đã sửa')
  expect(answerOf({ hasOpenDispute: true, workerAnswer: 'disputed' })).toBe('Không đúng')
  expect(answerOf({ hasOpenDispute: true, workerAnswer: 'disputed', isDisputeLate: true })).toBe('Không đúng, báo sau khi ký')
})

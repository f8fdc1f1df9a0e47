import type { InterviewRow } from '@cho-phien/shared/reports'
import { stringify } from 'csv-stringify/sync'

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
})

/** `24/11/2026 09:38`: a spreadsheet set to Vietnamese reads it as a moment. */
function momentOf(instant: string | null): string {
  if (instant === null) return ''
  const [day = '', time = ''] = parts.format(new Date(instant)).split(', ')
  return `${day.split('-').toReversed().join('/')} ${time}`
}

const outcomeWords: Record<NonNullable<InterviewRow['outcomeKind']>, string> = {
  hired: 'Nhận làm',
  next_round: 'Mời vòng sau',
  shortlisted: 'Đưa vào danh sách',
  needs_training: 'Cần học nghề',
  not_suitable: 'Chưa phù hợp',
  declined: 'Người lao động từ chối',
  no_show: 'Không có mặt',
  technical_failure: 'Lỗi kỹ thuật',
}

const answerWords: Record<NonNullable<InterviewRow['workerAnswer']>, string> = {
  confirmed: 'Đúng',
  cannot_come: 'Không đến được',
  not_taken: 'Không nhận việc',
  disputed: 'Không đúng',
}

/** One of a talk that went on at a colleague's desk is no result: whoever counts the column counts the later one. */
function resultOf({ outcomeKind, handedTo }: InterviewRow): string {
  if (handedTo?.hasGoneOn) return `Chuyển sang bàn ${handedTo.desk}`
  return outcomeKind === null ? 'Chưa ghi' : outcomeWords[outcomeKind]
}

function answerOf({ workerAnswer, hasOpenDispute, isDisputeLate }: InterviewRow): string {
  if (workerAnswer !== null) return answerWords[workerAnswer] + (isDisputeLate ? ', báo sau khi ký' : '')
  return hasOpenDispute ? 'Báo không đúng, đã sửa' : ''
}

/**
 * The list as the centre's staff open it in a Vietnamese spreadsheet: UTF-8 with a byte order mark, semicolons between the cells,
 * decimal commas, formulas disarmed.
 */
export function interviewsAsCsv(rows: InterviewRow[]): string {
  const records = rows.map((row) => ({
    'Gian hàng': row.boothNumber,
    'Doanh nghiệp': row.employerName,
    'Vị trí': row.vacancyTitle ?? '',
    'Số thứ tự': row.ticketNumber,
    'Người lao động': row.workerName,
    'Người phỏng vấn': row.interviewerName,
    'Bắt đầu': momentOf(row.acceptedAt),
    'Kết thúc': momentOf(row.endedAt),
    'Số phút': (row.talkSeconds / 60).toFixed(1).replace('.', ','),
    'Kết quả': resultOf(row),
    'Người lao động xác nhận': answerOf(row),
  }))
  return stringify(records, { header: true, bom: true, delimiter: ';', escape_formulas: true, record_delimiter: 'windows' })
}

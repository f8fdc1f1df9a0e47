import type { InterviewRow } from '@cho-phien/shared/reports'
import { stringify } from 'csv-stringify/sync'

const dayAndTime = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' })

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

/** The list as the centre's staff open it in a spreadsheet: Vietnamese headings, UTF-8 with a byte order mark, formulas disarmed. */
export function interviewsAsCsv(rows: InterviewRow[]): string {
  const records = rows.map((row) => ({
    'Gian hàng': row.boothNumber,
    'Doanh nghiệp': row.employerName,
    'Vị trí': row.vacancyTitle ?? '',
    'Số thứ tự': row.ticketNumber,
    'Người lao động': row.workerName,
    'Người phỏng vấn': row.interviewerName,
    'Bắt đầu': row.acceptedAt === null ? '' : dayAndTime.format(new Date(row.acceptedAt)),
    'Kết thúc': row.endedAt === null ? '' : dayAndTime.format(new Date(row.endedAt)),
    'Số phút': Math.round(row.talkSeconds / 6) / 10,
    'Kết quả': row.outcomeKind === null ? 'Chưa ghi' : outcomeWords[row.outcomeKind],
    'Người lao động xác nhận': row.workerAnswer === null ? '' : row.workerAnswer === 'confirmed' ? 'Đúng' : 'Chưa đúng',
  }))
  return stringify(records, { header: true, bom: true, escape_formulas: true, record_delimiter: 'windows' })
}

import type { InterviewDetail } from '@cho-phien/shared/reports'
import { expect, it } from 'vitest'
import { disputeLead } from './dispute-lead.ts'

type Said = InterviewDetail['disputes'][number]
const corrected = { correction: { kind: 'shortlisted' } } as Said
const lead = (outcomeCorrector: InterviewDetail['outcomeCorrector'], ...disputes: Said[]) => disputeLead({ outcomeCorrector, disputes })

it('does not tell the centre to note that nothing is corrected when the employer has corrected it', () => {
  const untouched = { correction: null } as Said
  expect(lead('centre', corrected, untouched)).toMatch(/ghi lại là không sửa/)
  expect(lead('centre', corrected)).toMatch(/Doanh nghiệp đã sửa.*giữ kết quả đã sửa/)
})

it('says who may still correct it, and that a signed one stays', () => {
  expect(lead('employer', corrected)).toMatch(/Doanh nghiệp sửa được đến hết ngày/)
  expect(lead(null, corrected)).toMatch(/^Báo cáo đã ký/)
})

import type { FairId } from '@cho-phien/shared/ids'
import { visit } from '../support/visitor.ts'

/** The ledger as the demo's own staff see it. */
export async function readDemoBreaches(url: string, fairId: FairId): Promise<string[]> {
  const staff = visit(url)
  await staff.post('/demo/enter', { role: 'moderator' })
  const answer = await staff.get(`/center/fairs/${fairId}/breaches`)
  if (answer.status !== 200) return [`the staff's page of contradictions answered ${answer.status}`]
  return (answer.body.items as (string | { breach: string })[]).map((each) => (typeof each === 'string' ? each : each.breach))
}

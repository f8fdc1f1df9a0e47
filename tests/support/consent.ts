import type { AccountId, WorkerId } from '@cho-phien/shared/ids'
import { expect } from 'vitest'
import type { TestApp } from './app.ts'
import { visit } from './visitor.ts'

/** As a worker does it on the page of their own details. */
export async function withdrawConsent(
  server: Pick<TestApp, 'url' | 'signIn'>,
  who: { accountId: AccountId; workerId: WorkerId },
): Promise<void> {
  const profile = { fullName: 'Lò Thị Mới', birthDate: '2000-01-02', sex: 'female', provinceCode: '11', communeCode: 'na-son', answers: {} }
  const page = visit(server.url, await server.signIn(who.accountId, who.workerId))
  expect((await page.put(`/workers/${who.workerId}`, { ...profile, consentToMatching: false })).status).toBe(200)
}

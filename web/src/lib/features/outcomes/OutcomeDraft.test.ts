import type { InterviewId } from '@cho-phien/shared/ids'
import { expect, it } from 'vitest'
import { OutcomeDraft } from './OutcomeDraft.svelte.ts'

it('names at once all that a next round lacks, each once', () => {
  const draft = new OutcomeDraft('interview' as InterviewId)
  draft.values.kind = 'next_round'
  expect(draft.sentence).toBe('')
  draft.isTried = true
  expect(draft.sentence.replaceAll('\u00a0', ' ')).toBe('Chưa lưu được. Cần cả ngày và giờ. Ghi nơi đến.')
})

it('marks what is missing only of what somebody tried to save', () => {
  const draft = new OutcomeDraft('interview' as InterviewId)
  draft.isTried = true
  expect(draft.sentence).not.toBe('')
  draft.values.kind = 'not_suitable'
  expect(draft.sentence).toBe('')
})

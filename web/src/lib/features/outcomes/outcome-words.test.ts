import { outcomeKinds } from '@cho-phien/shared/outcomes'
import { expect, it } from 'vitest'
import { shortResult } from './outcome-words.ts'

it('says each result in a few words, different ones', () => {
  const said = outcomeKinds.map((kind) => shortResult(kind, 'chị').replaceAll('\u00a0', ' '))
  expect(new Set(said).size).toBe(outcomeKinds.length)
  for (const words of said) expect(words.split(' ').length).toBeLessThanOrEqual(7)
  expect(shortResult('declined', 'chị')).toContain('chị')
})

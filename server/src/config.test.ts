import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://u:p@db/chophien',
  SECRET: 'a'.repeat(32),
  SENSITIVE_KEY: Buffer.alloc(32).toString('base64'),
}

test.each([undefined, '', 'http://vieclam.example.vn'])(
  'production at %s would hand out cookies without Secure, and is refused',
  (address) => {
    expect(() => readConfig({ ...production, PUBLIC_URL: address })).toThrow('PUBLIC_URL is needed in production')
  },
)

test('production at an https address is as it should be', () => {
  expect(readConfig({ ...production, PUBLIC_URL: 'https://vieclam.example.vn/' }).publicUrl).toBe('https://vieclam.example.vn')
})

test.each([
  ['PORT', '-1', 'PORT must be a whole number from 0 to 65535, not "-1".'],
  ['PORT', '65536', 'PORT must be a whole number from 0 to 65535, not "65536".'],
  ['PORT', 'NaN', 'PORT must be a whole number from 0 to 65535, not "NaN".'],
  ['DATABASE_POOL_SIZE', '0', 'DATABASE_POOL_SIZE must be a whole number from 1 to 200, not "0".'],
  ['DATABASE_POOL_SIZE', '2.5', 'DATABASE_POOL_SIZE must be a whole number from 1 to 200, not "2.5".'],
  ['DATABASE_POOL_SIZE', '1e300', 'DATABASE_POOL_SIZE must be a whole number from 1 to 200, not "1e300".'],
])('%s of %s is refused with one sentence', (name, given, sentence) => {
  expect(() => readConfig({ ...production, PUBLIC_URL: 'https://vieclam.example.vn', [name]: given })).toThrow(sentence)
})

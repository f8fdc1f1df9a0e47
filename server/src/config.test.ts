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

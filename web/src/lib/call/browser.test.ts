import { expect, it } from 'vitest'
import { browserOf, isInAppBrowser } from './browser.ts'

const chrome = 'Mozilla/5.0 (Linux; Android 12; Redmi 9A) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36'
const zalo = 'Mozilla/5.0 (Linux; Android 12; Redmi 9A) AppleWebKit/537.36 Version/4.0 Chrome/126.0 Mobile Safari/537.36 Zalo android/24050'
const facebook = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/FBIOS;FBAV/460.0]'

it('knows the built-in browsers of other apps', () => {
  expect([zalo, facebook].every(isInAppBrowser)).toBe(true)
  expect(isInAppBrowser(chrome)).toBe(false)
})

it('knows whose steps to show', () => {
  expect(browserOf(chrome)).toBe('chrome_android')
  expect(browserOf(facebook)).toBe('safari_ios')
})

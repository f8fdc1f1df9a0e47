/** Apps whose built-in browser often refuses camera and microphone, by a mark in the user agent. */
const IN_APP = /zalo|fban|fbav|fb_iab|messenger|instagram|tiktok|bytedance|line\/|micromessenger/i

/** Whether the page is open inside another app, where a video call rarely works. */
export function isInAppBrowser(userAgent: string): boolean {
  return IN_APP.test(userAgent)
}

export type BrowserName = 'chrome_android' | 'safari_ios' | 'other'

/** Which steps for allowing the camera fit. */
export function browserOf(userAgent: string): BrowserName {
  if (/iphone|ipad/i.test(userAgent)) return 'safari_ios'
  return /android/i.test(userAgent) ? 'chrome_android' : 'other'
}

/** Whether the browser can make calls at all: not over plain http, except on this machine. */
export function canUseDevices(): boolean {
  return typeof navigator !== 'undefined' && 'mediaDevices' in navigator && 'RTCPeerConnection' in window
}

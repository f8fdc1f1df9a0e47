import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core'
import { findChromium } from './chromium.ts'

/**
 * `granted`: a camera with a moving picture and a microphone that beeps. `refused`: there are devices, and the
 * person says no. `none`: the machine has no device at all.
 */
export type Devices = 'granted' | 'refused' | 'none'

const fakeDevices = '--use-fake-device-for-media-stream'

const deviceFlags: Record<Devices, string[]> = {
  granted: [fakeDevices, '--use-fake-ui-for-media-stream'],
  refused: [fakeDevices, '--use-fake-ui-for-media-stream=deny'],
  none: ['--use-fake-ui-for-media-stream'],
}

/** A real Chromium whose media goes over this machine's own network. */
export async function launchBrowser({ devices = 'granted' }: { devices?: Devices } = {}): Promise<Browser> {
  const { path, env } = await findChromium()
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return chromium.launch({
    executablePath: path,
    env: { ...Object.fromEntries(inherited), ...env },
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-gpu',
      // /dev/shm of a container is too small for pages with video.
      '--disable-dev-shm-usage',
      '--allow-loopback-in-peer-connection',
      ...deviceFlags[devices],
    ],
  })
}

const vietnam: BrowserContextOptions = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }

/** The smallest phone that the pages are drawn for. */
export const phone: BrowserContextOptions = {
  ...vietnam,
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
}

export const desktop: BrowserContextOptions = { ...vietnam, viewport: { width: 1280, height: 800 } }

import type { MediaStatus, Mode } from '@cho-phien/shared/interviews'
import { isBlocked, type DeviceStatus } from '#lib/call/device-status.ts'

export interface RingFacts {
  media: MediaStatus
  camera: DeviceStatus
  microphone: DeviceStatus
  isWeakNetwork: boolean
}

/** The ways in that can work, the best first: that one is the orange button. Writing always works. */
export function waysIn(facts: RingFacts): Mode[] {
  if (facts.media !== 'ready' || isBlocked(facts.microphone)) return ['text']
  if (isBlocked(facts.camera)) return ['audio', 'text']
  return facts.isWeakNetwork ? ['audio', 'video', 'text'] : ['video', 'audio', 'text']
}

/** What the browser knows of the network; unknown counts as strong, for the call steps down by itself. */
export function isWeakNetwork(navigator: Navigator): boolean {
  const { connection } = navigator as Navigator & { connection?: { effectiveType?: string; saveData?: boolean } }
  return connection?.saveData === true || ['slow-2g', '2g', '3g'].includes(connection?.effectiveType ?? '')
}

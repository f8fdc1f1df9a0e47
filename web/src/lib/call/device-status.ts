/** Where a camera or microphone stands. */
export type DeviceStatus = 'off' | 'starting' | 'on' | 'refused' | 'missing' | 'busy'

const STATUSES: Record<string, DeviceStatus> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
}

/** What an error of the browser's device functions means. Unknown ones count as busy: trying again is right. */
export function statusOfError(error: unknown): DeviceStatus {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  return STATUSES[name] ?? 'busy'
}

/** The device cannot be used now, whatever the reason. */
export function isBlocked(status: DeviceStatus): boolean {
  return status === 'refused' || status === 'missing' || status === 'busy'
}

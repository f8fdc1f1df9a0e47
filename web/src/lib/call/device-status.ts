/** Where a camera or microphone stands. */
export type DeviceStatus = 'off' | 'starting' | 'on' | 'refused' | 'missing' | 'busy'

const STATUSES: Record<string, DeviceStatus | undefined> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
}

/** What an error of the browser's device functions means. Unknown ones count as busy: trying again is right. */
export function statusOfError(error: unknown): DeviceStatus {
  return deviceTrouble(error) ?? 'busy'
}

/** The same for an error that may be of something else, as a connection that broke: then undefined. */
export function deviceTrouble(error: unknown): DeviceStatus | undefined {
  // Not by class: `OverconstrainedError` is an Error in some browsers and none in others.
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : undefined
  return typeof name === 'string' && Object.hasOwn(STATUSES, name) ? STATUSES[name] : undefined
}

/** The device cannot be used now, whatever the reason. */
export function isBlocked(status: DeviceStatus): boolean {
  return status === 'refused' || status === 'missing' || status === 'busy'
}

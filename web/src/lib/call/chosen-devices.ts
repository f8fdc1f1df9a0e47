import type { ChosenDevices, DeviceKind } from './media-room.ts'

/** Of the machine, not of the person: the headset of a desk is the same for whoever sits there. */
const key = 'devices'

/** What was chosen on this machine in the test or in a room. A device that is gone does no harm: ids are wishes. */
export function chosenDevices(): ChosenDevices {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as ChosenDevices
  } catch {
    return {}
  }
}

export function keepChosenDevice(kind: DeviceKind, deviceId: string): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...chosenDevices(), [kind]: deviceId }))
  } catch {
    // A full or forbidden storage: the next page begins with the usual devices.
  }
}

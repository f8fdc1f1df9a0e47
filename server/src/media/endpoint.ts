import type { MediaStatus } from '@cho-phien/shared/interviews'

export interface MediaServerAddress {
  /** http(s) or ws(s) address that this process reaches. */
  url: string
  apiKey: string
  apiSecret: string
}

/** Where the media server is now. It may be prepared while the app already serves, stop, and come back. */
export interface MediaEndpoint {
  readonly status: MediaStatus
  readonly address: MediaServerAddress | undefined
  /** It was there and is not any more; one that never was is no loss. */
  readonly isLost: boolean
  set(status: MediaStatus, address?: MediaServerAddress): void
  onChange(listener: (status: MediaStatus) => void): void
}

export function createMediaEndpoint(initial?: MediaServerAddress): MediaEndpoint {
  let status: MediaStatus = initial === undefined ? 'off' : 'ready'
  let address = initial
  let wasReady = false
  const listeners: ((status: MediaStatus) => void)[] = []
  return {
    get status() {
      return status
    },
    get address() {
      return address
    },
    get isLost() {
      return wasReady && status !== 'ready'
    },
    set(next, nextAddress) {
      const isNews = next !== status
      wasReady ||= next === 'ready' || status === 'ready'
      status = next
      address = nextAddress ?? (next === 'off' ? undefined : address)
      if (isNews) for (const listener of listeners) listener(next)
    },
    onChange(listener) {
      listeners.push(listener)
    },
  }
}

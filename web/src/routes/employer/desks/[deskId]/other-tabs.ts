import type { DeskId } from '@cho-phien/shared/ids'

/** Says whether another tab of this browser shows the same desk. */
export function watchOtherTabs(deskId: DeskId, found: (isOther: boolean) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined
  const channel = new BroadcastChannel(`desk:${deskId}`)
  channel.onmessage = ({ data }: MessageEvent<'hello' | 'here' | 'bye'>) => {
    found(data !== 'bye')
    if (data === 'hello') channel.postMessage('here')
  }
  channel.postMessage('hello')
  const bye = () => channel.postMessage('bye')
  window.addEventListener('pagehide', bye)
  return () => {
    bye()
    window.removeEventListener('pagehide', bye)
    channel.close()
  }
}

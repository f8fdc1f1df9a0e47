/**
 * The notice of the system, seen while the page is behind another one or the screen is off. Phones allow it only from a
 * service worker; ours does nothing else. It needs a page that is still open: nothing is sent to a closed one.
 */
export type NoticeState = 'on' | 'off' | 'refused' | 'impossible'

const address = '/service-worker.js'
const tag = 'ring'

export function noticeState(): NoticeState {
  // Not on an iPhone's ordinary pages, and not over plain http.
  if (!('Notification' in window) || !('serviceWorker' in navigator) || !window.isSecureContext) return 'impossible'
  return ({ granted: 'on', denied: 'refused', default: 'off' } as const)[Notification.permission]
}

/** Asks the person. From a press: browsers refuse a question that nobody asked for. */
export async function allowNotices(): Promise<NoticeState> {
  await Notification.requestPermission()
  if (noticeState() === 'on') await navigator.serviceWorker.register(address)
  return noticeState()
}

/** Shows it until the returned function is called. Only when the person allowed it before: nobody is asked in the middle of a ring. */
export function showNotice({ title, text }: { title: string; text: string }): () => void {
  if (noticeState() !== 'on' || document.visibilityState === 'visible') return () => undefined
  const shown = navigator.serviceWorker.register(address).then(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.showNotification(title, { body: text, tag, requireInteraction: true })
    return registration
  })
  shown.catch(() => undefined)
  return () => {
    void shown
      .then((registration) => registration.getNotifications({ tag }))
      .then((notices) => notices.forEach((notice) => notice.close()))
      .catch(() => undefined)
  }
}

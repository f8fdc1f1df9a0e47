/** For the notice of a ring and nothing else: it keeps no page and answers no request. */
const worker = self as unknown as ServiceWorkerGlobalScope

worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(showPage())
})

/** The page that rings, else the day's page: the ring comes up on either. */
async function showPage(): Promise<void> {
  const [page] = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (page === undefined) await worker.clients.openWindow('/me')
  else await page.focus()
}

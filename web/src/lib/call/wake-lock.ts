/**
 * Keeps the screen on: a phone that falls asleep in a conversation loses its network soon after. Browsers give it back
 * when the page is hidden, so it is asked for again each time the page is shown.
 */
export function keepAwake(): () => void {
  let isOver = false
  let lock: WakeLockSentinel | undefined
  const ask = async () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    // Refused on a low battery.
    lock = await navigator.wakeLock.request('screen').catch(() => undefined)
    if (isOver) void lock?.release()
  }
  const asked = () => void ask()
  document.addEventListener('visibilitychange', asked)
  asked()
  return () => {
    isOver = true
    document.removeEventListener('visibilitychange', asked)
    void lock?.release()
  }
}

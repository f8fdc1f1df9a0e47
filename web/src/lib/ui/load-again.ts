/**
 * Fetches a part of the page until it is there, over a dropped network too, and at once when the network is back.
 * @param missed after each try that failed
 * @returns the way to stop
 */
export function loadAgain<Part>(load: () => Promise<Part>, arrived: (part: Part) => void, missed?: () => void): () => void {
  let waitMs = 500
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  const attempt = () => {
    clearTimeout(timer)
    load().then(
      (part) => {
        if (isOver) return
        stop()
        arrived(part)
      },
      () => {
        if (isOver) return
        waitMs = Math.min(waitMs * 2, 15_000)
        timer = setTimeout(attempt, waitMs)
        missed?.()
      },
    )
  }
  const stop = () => {
    isOver = true
    clearTimeout(timer)
    removeEventListener('online', attempt)
  }
  addEventListener('online', attempt)
  attempt()
  return stop
}

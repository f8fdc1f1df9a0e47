/** Waits between two tries; the last one repeats. */
const waitsMs = [1_000, 2_000, 5_000, 15_000]

/**
 * Fetches a part of the page until it is there, over a dropped network too, and at once when the network is back.
 * @returns the way to stop
 */
export function loadAgain<Part>(load: () => Promise<Part>, arrived: (part: Part) => void): () => void {
  let isOver = false
  let isLoading = false
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const attempt = async () => {
    if (isOver || isLoading) return
    isLoading = true
    clearTimeout(timer)
    try {
      finish(await load())
    } catch {
      timer = setTimeout(() => void attempt(), waitsMs[Math.min(tries, waitsMs.length - 1)])
      tries += 1
    }
    isLoading = false
  }
  const finish = (part: Part) => {
    if (isOver) return
    stop()
    arrived(part)
  }
  const now = () => void attempt()
  const stop = () => {
    isOver = true
    clearTimeout(timer)
    window.removeEventListener('online', now)
  }
  window.addEventListener('online', now)
  now()
  return stop
}

import { addNote } from '#lib/call/tone.ts'
import { showNotice } from './system-notice.ts'

export interface AlarmWords {
  /** In the tab and in the notice of the system. */
  title: string
  text: string
}

/** Seconds from one ring to the next. */
const every = 2.4
const chime = [
  { hertz: 587, after: 0 },
  { hertz: 784, after: 0.22 },
  { hertz: 587, after: 0.44 },
]
const shake = [400, 150, 400]

let sound: AudioContext | undefined

/**
 * Browsers stay silent until the first press on a page, and the ring may come while nobody touches it: so the first press
 * anywhere makes the sound ready. @returns the way to stop waiting for it
 */
export function readySound(): () => void {
  const wake = () => {
    sound ??= new AudioContext()
    void sound.resume().catch(() => undefined)
  }
  window.addEventListener('pointerdown', wake, { once: true, passive: true })
  window.addEventListener('keydown', wake, { once: true, passive: true })
  return () => {
    window.removeEventListener('pointerdown', wake)
    window.removeEventListener('keydown', wake)
  }
}

/** Rings, shakes, blinks in the tab and says it through the system, until the returned function is called. */
export function startAlarm(words: AlarmWords): () => void {
  const titleBefore = document.title
  const hideNotice = showNotice(words)
  const ring = () => {
    playChime()
    vibrate(shake)
  }
  ring()
  const ringing = setInterval(ring, every * 1000)
  let isShown = false
  const blink = () => {
    isShown = !isShown
    document.title = isShown ? words.title : titleBefore
  }
  blink()
  const blinking = setInterval(blink, 1000)
  return () => {
    clearInterval(ringing)
    clearInterval(blinking)
    vibrate(0)
    hideNotice()
    document.title = titleBefore
  }
}

function vibrate(pattern: VibratePattern): void {
  // Before the first press browsers refuse it, and say so in the console each time. Older ones cannot tell.
  const { userActivation } = navigator as { userActivation?: UserActivation }
  if ('vibrate' in navigator && (userActivation?.hasBeenActive ?? true)) navigator.vibrate(pattern)
}

function playChime(): void {
  try {
    sound ??= new AudioContext()
    if (sound.state !== 'running') {
      // Notes given to a sleeping context would all sound at once when it wakes.
      void sound.resume().catch(() => undefined)
      return
    }
    for (const { hertz, after } of chime) {
      addNote(sound, { hertz, at: sound.currentTime + after, seconds: 0.34, loudness: 0.5 })
    }
  } catch {
    // No sound on this device: the ring is still seen and felt.
  }
}

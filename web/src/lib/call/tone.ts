/** A short rising two-tone: loud enough for a phone's speaker, generated so that no file is fetched. */
const notes = [
  { hertz: 523, at: 0 },
  { hertz: 659, at: 0.28 },
]

/** Plays the test tone on the chosen speaker. Call it from a press. */
export async function playTestTone(speakerId?: string): Promise<void> {
  const context = new AudioContext()
  await useSpeaker(context, speakerId)
  for (const { hertz, at } of notes) addNote(context, { hertz, at: context.currentTime + at, seconds: 0.26 })
  await new Promise((resolve) => setTimeout(resolve, 900))
  await context.close().catch(() => undefined)
}

/** One soft note, without the click of a hard beginning or end. */
export function addNote(context: AudioContext, note: { hertz: number; at: number; seconds: number; loudness?: number }): void {
  const oscillator = context.createOscillator()
  const gain = context.createGain()
  const loudness = note.loudness ?? 0.4
  oscillator.frequency.value = note.hertz
  gain.gain.setValueAtTime(0, note.at)
  gain.gain.linearRampToValueAtTime(loudness, note.at + 0.03)
  gain.gain.setValueAtTime(loudness, note.at + note.seconds - 0.06)
  gain.gain.linearRampToValueAtTime(0, note.at + note.seconds)
  oscillator.connect(gain).connect(context.destination)
  oscillator.start(note.at)
  oscillator.stop(note.at + note.seconds)
}

async function useSpeaker(context: AudioContext, speakerId: string | undefined): Promise<void> {
  if (speakerId === undefined || !('setSinkId' in context)) return
  // Chrome only; elsewhere the tone comes from the usual speaker.
  await (context as AudioContext & { setSinkId(id: string): Promise<void> }).setSinkId(speakerId).catch(() => undefined)
}

import { Announcer } from '#lib/ui/Announcer.svelte.ts'

/** The desks whose page has been opened, until it is left. */
const opened = new WeakSet<object>()

/**
 * What a screen reader hears of a desk. Its page is read itself as it opens: only what changes from then on is spoken. It stands there
 * anew after each room, and nobody reads it then: what matters is spoken at once.
 * @param sentence what would be said now
 */
export function makeDeskVoice(floor: object, sentence: string): Announcer {
  const voice = new Announcer(0)
  if (!opened.has(floor)) voice.know(sentence)
  opened.add(floor)
  return voice
}

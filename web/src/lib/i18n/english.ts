type Text = string | ((inputs: Record<string, unknown>) => string)

/** The English texts, each at its message's place, where English was chosen; set before the first page starts. */
let english: readonly Text[] | undefined

/**
 * A message as the built pages hold it: its Vietnamese text, and the English one where that was chosen.
 * @public called by what english-apart.ts writes during the build
 */
export const said =
  (place: number, vietnamese: Text) =>
  (inputs: Record<string, unknown> = {}): string => {
    const text = english?.[place] ?? vietnamese
    return typeof text === 'string' ? text : text(inputs)
  }

/** Fetches the English texts. Only the built pages have them apart (english-apart.ts). */
export async function loadEnglish(): Promise<void> {
  english = (await import('virtual:english-texts')).default
}

type Text = (inputs: Record<string, unknown>) => string

/** The English texts by message name, where English was chosen; set before the first page starts. */
let english: Record<string, Text> | undefined

/**
 * A message as the built pages hold it: its Vietnamese text, and the English one where that was chosen.
 * @public called by what english-apart.ts writes during the build
 */
export const said =
  (name: string, vietnamese: Text) =>
  (inputs: Record<string, unknown> = {}): string =>
    (english?.[name] ?? vietnamese)(inputs)

/** Fetches the English texts. Only the built pages have them apart (english-apart.ts). */
export async function loadEnglish(): Promise<void> {
  english = (await import('virtual:english-texts')) as unknown as Record<string, Text>
}

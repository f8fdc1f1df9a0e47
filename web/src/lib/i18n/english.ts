type Text = (inputs?: Record<string, unknown>) => string

/**
 * The English texts by message name, where English was chosen; set before the first page starts.
 * @public read by the messages that english-apart.ts writes during the build
 */
export const english: { texts?: Record<string, Text> } = {}

/** Fetches the English texts. Only the built pages have them apart (english-apart.ts). */
export async function loadEnglish(): Promise<void> {
  english.texts = (await import('virtual:english-texts')) as unknown as Record<string, Text>
}

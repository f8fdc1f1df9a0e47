/** Text that a value holds somewhere, as a LIKE pattern in which what people type has no special meaning. */
export function patternOf(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}

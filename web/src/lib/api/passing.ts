/** Whether the same question may be answered later: the server is in trouble, or asks for patience. Any other refusal stays. */
export function isPassing(status: number): boolean {
  return status >= 500 || status === 429
}

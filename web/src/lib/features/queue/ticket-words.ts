/** As it is called out: at least three digits. */
export function ticketNumber(number: number): string {
  return String(number).padStart(3, '0')
}

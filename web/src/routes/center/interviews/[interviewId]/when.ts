import { formatDate, formatTime } from '#lib/ui/format.ts'

/** `9:30`, with its day when that is not today. */
export function formatWhen(moment: string): string {
  const time = formatTime(moment)
  return formatDate(moment) === formatDate(Date.now()) ? time : `${time} ${formatDate(moment)}`
}

import { formatNumber } from './format.ts'

const kilobyte = 1024
const megabyte = 1024 * kilobyte

/** `240 KB`, `3,4 MB` */
export function formatFileSize(bytes: number): string {
  if (bytes < megabyte) return `${formatNumber(Math.max(1, Math.round(bytes / kilobyte)))}\u00a0KB`
  return `${formatNumber(bytes / megabyte, 1)}\u00a0MB`
}

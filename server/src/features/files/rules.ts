import { fileTypeFromBuffer } from 'file-type'
import type { ErrorCode } from '@cho-phien/shared/errors'
import { maxFileBytes } from '@cho-phien/shared/files'

const extensions = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const
export type MediaType = keyof typeof extensions

export type Inspection = { mediaType: MediaType } | { refusal: ErrorCode }

/** What a file is by its content, whatever its name says, and whether it is whole. */
export async function inspectFile(content: Buffer): Promise<Inspection> {
  if (content.length > maxFileBytes) return { refusal: 'file_too_large' }
  const found = await fileTypeFromBuffer(content)
  const mediaType = found?.mime as MediaType | undefined
  if (mediaType === undefined || !Object.hasOwn(extensions, mediaType)) return { refusal: 'file_type_refused' }
  return isWhole[mediaType](content) ? { mediaType } : { refusal: 'file_broken' }
}

/** Cameras may write some bytes of their own after the end of the picture. */
const jpegTail = 4096

const isWhole: Record<MediaType, (content: Buffer) => boolean> = {
  'application/pdf': isWholePdf,
  // A picture begins with its own marks and ends with them; a cut-off upload does not.
  'image/jpeg': (content) =>
    content.subarray(-jpegTail).includes(Buffer.from([0xff, 0xd9])) && content.indexOf(Buffer.from([0xff, 0xda])) > 0,
  'image/png': (content) => content.subarray(12, 16).toString('latin1') === 'IHDR' && content.subarray(-12).includes('IEND'),
}

/** The end of a PDF says where its table of objects begins; a reader starts there. Cut-off and made-up files lack it. */
function isWholePdf(content: Buffer): boolean {
  const tail = content.subarray(-2048).toString('latin1')
  const pointer = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail.trimEnd() + '\n')
  if (pointer?.[1] === undefined) return false
  const headAt = content.subarray(0, 1024).indexOf('%PDF-')
  const table = content
    .subarray(headAt + Number(pointer[1]))
    .subarray(0, 40)
    .toString('latin1')
  return /^\s*(xref\s|\d+\s+\d+\s+obj)/.test(table) && content.includes('/Root') && /\d+\s+\d+\s+obj/.test(content.toString('latin1'))
}

/** A name to show and to save under: the last part, without marks that deceive or break a header, with the true ending. */
export function cleanFileName(name: string, mediaType: MediaType): string {
  const base = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const stem = base
    // eslint-disable-next-line no-control-regex -- control characters are what it removes
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/g, '')
    .replace(/\.[^.]{0,10}$/, '')
    .replace(/^\.+|\.+$/g, '')
    .trim()
  return `${[...stem].slice(0, 80).join('') || 'tep'}.${extensions[mediaType]}`
}

/** RFC 6266: an ASCII name for old programs, the true one beside it. Always saved, never shown in the page. */
export function attachmentHeader(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\w.\- ]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

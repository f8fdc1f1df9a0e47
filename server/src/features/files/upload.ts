import type { MultipartFile } from '@fastify/multipart'
import { maxFileBytes } from '@cho-phien/shared/files'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { DomainError } from '../../errors.ts'
import { cleanFileName, inspectFile, type MediaType } from './rules.ts'

export interface Upload {
  name: string
  mediaType: MediaType
  content: Buffer
  sha256: string
}

/** The form around the file: boundaries and headers. */
const formBytes = 64 * 1024
const graceMs = 1_000

/**
 * Reads the one file of a form and looks at what it is.
 * @throws DomainError invalid_input, file_too_large (before the rest has arrived), file_type_refused, file_broken
 */
export async function readUpload(request: FastifyRequest, reply: FastifyReply): Promise<Upload> {
  if (!request.isMultipart()) throw new DomainError('invalid_input', { fields: ['file'] })
  if (Number(request.headers['content-length'] ?? 0) > maxFileBytes + formBytes) throw refuseLarge(reply)
  const file = await request.file({ limits: { fileSize: maxFileBytes, files: 1, fields: 4 } })
  if (file === undefined) throw new DomainError('invalid_input', { fields: ['file'] })
  const content = await readBounded(file, reply)
  if (content.length === 0) throw new DomainError('file_broken')
  const inspection = await inspectFile(content)
  if ('refusal' in inspection) throw new DomainError(inspection.refusal)
  const { mediaType } = inspection
  return { name: cleanFileName(file.filename, mediaType), mediaType, content, sha256: createHash('sha256').update(content).digest('hex') }
}

/** The library waits for the end of a file that is too large; this does not. */
function readBounded(file: MultipartFile, reply: FastifyReply): Promise<Buffer> {
  const tooLarge = new Promise<never>((_resolve, reject) => file.file.once('limit', () => reject(refuseLarge(reply))))
  return Promise.race([file.toBuffer(), tooLarge])
}

/** The sender gets a second to read the answer; what has not arrived by then is not waited for. */
function refuseLarge({ raw }: FastifyReply): DomainError {
  raw.once('finish', () => setTimeout(() => raw.req.complete || raw.req.destroy(), graceMs).unref())
  return new DomainError('file_too_large')
}

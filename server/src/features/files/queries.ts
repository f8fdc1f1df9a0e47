import type { AccountId, EmployerId, FileId, WorkerId, CenterId } from '@cho-phien/shared/ids'
import type { Db, Tx } from '../../db/client.ts'
import type { MediaType } from './rules.ts'

export interface NewFile {
  purpose: 'cv' | 'permission_document'
  uploadedBy: AccountId
  name: string
  mediaType: MediaType
  content: Buffer
  sha256: string
}

export async function insertFile(tx: Tx, file: NewFile): Promise<FileId> {
  const [row] = await tx<{ id: FileId }[]>`
    insert into files (purpose, uploaded_by, name, media_type, size, sha256, content)
    values (${file.purpose}, ${file.uploadedBy}, ${file.name}, ${file.mediaType}, ${file.content.length}, ${file.sha256}, ${file.content})
    returning id`
  if (row === undefined) throw new Error('a file was not kept')
  return row.id
}

export async function deleteFile(tx: Tx, fileId: FileId): Promise<void> {
  await tx`delete from files where id = ${fileId}`
}

/** A file and whom it belongs to: one worker's CV or one employer's document. */
export interface FileOwner {
  id: FileId
  purpose: 'cv' | 'permission_document'
  workerId: WorkerId | null
  employerId: EmployerId | null
  centerId: CenterId | null
}

export async function findFileOwner(db: Db, fileId: FileId): Promise<FileOwner | undefined> {
  const [row] = await db<FileOwner[]>`
    select file.id, file.purpose, worker.id as "workerId", employer.id as "employerId", employer.center_id as "centerId"
    from files file
    left join workers worker on worker.cv_file_id = file.id
    left join employers employer on employer.permission_document_id = file.id
    where file.id = ${fileId}`
  return row
}

export async function findFileContent(
  db: Db,
  fileId: FileId,
): Promise<{ name: string; mediaType: MediaType; content: Buffer } | undefined> {
  const [row] = await db<{ name: string; mediaType: MediaType; content: Buffer }[]>`
    select name, media_type as "mediaType", content from files where id = ${fileId}`
  return row
}

/** Whether this employer meets the worker now: an open ticket at its booth, or an interview of a fair that is not over. */
export async function isWorkerAtEmployer(db: Db, pair: { workerId: WorkerId; employerId: EmployerId }): Promise<boolean> {
  const rows = await db`
    select 1 from tickets ticket join booths booth on booth.id = ticket.booth_id and booth.employer_id = ${pair.employerId}
    where ticket.worker_id = ${pair.workerId} and ticket.closed_at is null
    union all
    select 1 from interviews interview
    join booths booth on booth.id = interview.booth_id and booth.employer_id = ${pair.employerId}
    join fairs fair on fair.id = interview.fair_id and fair.status in ('rehearsal', 'live', 'closing')
    where interview.worker_id = ${pair.workerId} and interview.accepted_at is not null
    limit 1`
  return rows.length > 0
}

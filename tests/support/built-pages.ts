import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '@cho-phien/server/launch/environment'
import { inspectWeb } from '@cho-phien/server/launch/web-build'

/** The stories walk through the pages of the present sources, never through those of an older build. */
export default async function setup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cho-phien-pages-'))
  const web = inspectWeb(projectFolder, folder)
  if (!web.isFresh) await web.build(AbortSignal.timeout(5 * 60_000))
  rmSync(folder, { recursive: true, force: true })
}

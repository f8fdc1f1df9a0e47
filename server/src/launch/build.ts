import { join } from 'node:path'
import { runCommand } from './command.ts'
import { projectFolder } from './environment.ts'
import { inspectWeb } from './web-build.ts'

/** `pnpm build`: the pages, from their present sources, whether or not they were built before. */
process.exit(
  await runCommand(async ({ report, signal, finish }) => {
    await report.step('Building the pages', () => inspectWeb(projectFolder, join(projectFolder, '.data')).build(signal))
    finish()
  }),
)

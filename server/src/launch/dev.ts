import { runCommand } from './command.ts'
import { develop } from './develop.ts'

/** `pnpm dev`: the same database and media server; server and pages reload when a file changes. */
process.exit(await runCommand(develop))

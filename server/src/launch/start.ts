import { runCommand } from './command.ts'
import { serve } from './serve.ts'

/** `pnpm start`: everything, on this machine, with nothing to configure. */
process.exit(await runCommand(serve))

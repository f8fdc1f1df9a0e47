import { listBreaches } from '../features/reports/ledger.ts'
import { runCommand } from './command.ts'
import { readLaunchEnvironment } from './environment.ts'
import { LaunchError } from './failure.ts'
import { borrowDatabase } from './parts.ts'

/** `pnpm floor:audit`: prints each contradiction in the rows of the live floor; ends with code 1 when there is one. Changes nothing. */
process.exit(
  await runCommand(async (launch) => {
    const { config } = readLaunchEnvironment({ ...launch.environment, DEMO: 'false' })
    const breaches = await listBreaches(await borrowDatabase(launch, config))
    for (const breach of breaches) launch.report.say(breach)
    if (breaches.length > 0) throw new LaunchError(`The rows contradict each other ${breaches.length} times.`)
    launch.report.say('The rows of the floor agree with each other.')
    launch.finish()
  }),
)

import { runCommand } from './command.ts'
import { lockFolder } from './data-folder.ts'
import { readLaunchEnvironment } from './environment.ts'
import { LaunchError } from './failure.ts'
import { bringDatabase, bringDemo } from './parts.ts'
import { isEmpty } from '../demo/seed.ts'

/** `pnpm seed`: fills the demo into an empty database without starting the app. */
process.exit(
  await runCommand(async (launch) => {
    const { config, dataDir } = readLaunchEnvironment({ ...launch.environment, DEMO: 'true' })
    const lock = lockFolder(dataDir)
    launch.teardown.add('lock', async () => lock.release())
    const { db, where } = await bringDatabase(launch, config)
    if (!(await isEmpty(db))) throw new LaunchError(`There is data already in ${where}; the demo is filled only into an empty database.`)
    await bringDemo(launch, config, db)
    launch.finish()
  }),
)

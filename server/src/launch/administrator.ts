import { provinces } from '@cho-phien/shared/places'
import { inTransaction, type Pool } from '../db/client.ts'
import { createAccountWithPassword, hashPassword } from '../features/accounts/make.ts'
import { makeTemporaryPassword } from '../features/accounts/secrets.ts'
import { runCommand } from './command.ts'
import { readLaunchEnvironment } from './environment.ts'
import { LaunchError } from './failure.ts'
import { borrowDatabase } from './parts.ts'

interface Wish {
  center: string
  province: string
  name: string
  email: string
}

function readWish(words: readonly string[]): Wish {
  const [center, province, name, email] = words
  if (!center || !province || !name || !email?.includes('@')) {
    throw new LaunchError('Use: pnpm administrator "Centre name" <province code> "Full name" <e-mail>')
  }
  if (!provinces.some(({ code }) => code === province)) {
    throw new LaunchError(
      `"${province}" is no province code; for example 11 is Điện Biên (shared/src/places.ts lists all ${provinces.length}).`,
    )
  }
  return { center, province, name, email }
}

/** The centre is made when it is new. Everybody else is added by this administrator, in the pages. */
async function makeAdministrator(db: Pool, wish: Wish): Promise<string> {
  const password = makeTemporaryPassword()
  const passwordHash = await hashPassword(password)
  await inTransaction(db, async (tx) => {
    const [known] = await tx<{ id: string }[]>`select id from centers where name = ${wish.center}`
    const [made] = await tx<{ id: string }[]>`
      insert into centers (name, province_code) select ${wish.center}, ${wish.province} where not exists (select from centers where name = ${wish.center})
      returning id`
    const center = known ?? made
    const accountId = await createAccountWithPassword(tx, {
      kind: 'staff',
      name: wish.name,
      email: wish.email,
      passwordHash,
      mustChangePassword: true,
    })
    if (center === undefined || accountId === undefined) throw new LaunchError(`${wish.email} has an account already.`)
    await tx`insert into staff_seats (account_id, center_id, role) values (${accountId}, ${center.id}, 'administrator')`
  })
  return password
}

/** `pnpm administrator`: the first seat of a centre, which no page can give. */
process.exit(
  await runCommand(async (launch) => {
    const wish = readWish(process.argv.slice(2))
    const { config } = readLaunchEnvironment({ ...launch.environment, DEMO: 'false' })
    const password = await makeAdministrator(await borrowDatabase(launch, config), wish)
    launch.report.say(`${wish.email} is an administrator of ${wish.center}. Temporary password: ${password}`)
    launch.report.say('Sign in at /sign-in/work: the pages ask for a password of your own, then for the second factor.')
    launch.finish()
  }),
)

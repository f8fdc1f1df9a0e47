import type { AccountId, WorkerId } from '@cho-phien/shared/ids'
import { betterAuth, type BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { twoFactor } from 'better-auth/plugins'
import { Kysely, type KyselyPlugin } from 'kysely'
import { PostgresJSDialect } from 'kysely-postgres-js'
import type { Config } from '../../config.ts'
import type { Db, Pool } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'
import { passwordLength, signInHours, type SignInKind } from './rules.ts'

const cookiePrefix = 'chophien'
const hour = 3_600_000

/** Whom a door of our own lets in: a phone code, a slip, an invitation or the demo. */
export interface Entry {
  accountId: AccountId
  workerId?: WorkerId | undefined
  slipId?: string | undefined
}

/**
 * The sign-in library over our own tables: password hashing, sessions, signed cookies and the second factor are its work. It
 * has no HTTP routes here; features/accounts calls it from its own. Never call it inside a transaction: it takes a connection
 * of its own from the same pool.
 */
export function createAuth({ db, config }: { db: Pool; config: Config }) {
  return betterAuth({
    appName: 'Chợ Phiên',
    baseURL: config.publicUrl ?? 'http://localhost',
    secret: config.secret,
    database: { db: new Kysely({ dialect: new PostgresJSDialect({ postgres: db }), plugins: [instantsAsDates] }), type: 'postgres' },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    // Its messages may carry an e-mail; refusals reach our own log as codes.
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      autoSignIn: false,
      minPasswordLength: passwordLength.minimum,
      maxPasswordLength: passwordLength.maximum,
    },
    user: {
      modelName: 'accounts',
      fields: { ...stamps, emailVerified: 'email_verified' },
      // Named because the library compares the tables with what it writes when it starts.
      additionalFields: { kind: { type: 'string', required: true, input: false } },
    },
    session: {
      modelName: 'sessions',
      fields: { ...stamps, userId: 'account_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
      additionalFields: {
        workerId: { type: 'string', required: false, input: false, fieldName: 'worker_id' },
        slipId: { type: 'string', required: false, input: false, fieldName: 'slip_id' },
      },
      expiresIn: (signInHours.worker * hour) / 1000,
      disableSessionRefresh: true,
    },
    account: {
      modelName: 'credentials',
      fields: {
        ...stamps,
        userId: 'account_id',
        providerId: 'provider_id',
        accountId: 'provider_account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: { modelName: 'verifications', fields: { ...stamps, expiresAt: 'expires_at' } },
    advanced: {
      cookiePrefix,
      useSecureCookies: config.publicUrl?.startsWith('https:') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: 'uuid' },
      // Addresses of people are not kept.
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const { slipId } = session as { slipId?: string | null }
            const kind = await findSignInKind(db, { accountId: session.userId as AccountId, isDemo: config.isDemo })
            if (kind === undefined) throw new DomainError('account_blocked')
            return { data: { ...session, expiresAt: new Date(Date.now() + signInHours[slipId ? 'slip' : kind] * hour) } }
          },
        },
      },
    },
    plugins: [twoFactor({ issuer: 'Chợ Phiên', schema: twoFactorTable }), doors],
  })
}
export type Auth = ReturnType<typeof createAuth>

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

const twoFactorTable = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'two_factors',
    fields: {
      userId: 'account_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
}

/** Signs an account in that one of our own doors has already recognised. Not reachable over HTTP. */
const doors = {
  id: 'doors',
  endpoints: {
    enterAccount: createAuthEndpoint.serverOnly({ method: 'POST', metadata: { $Infer: { body: {} as Entry } } }, async (context) => {
      const { accountId, workerId, slipId }: Entry = context.body
      const { internalAdapter } = context.context
      const user = await internalAdapter.findUserById(accountId)
      if (user === null) throw new DomainError('not_found')
      const session = await internalAdapter.createSession(accountId, false, { workerId: workerId ?? null, slipId: slipId ?? null })
      await setSessionCookie(context, { session, user })
      return { sessionId: session.id }
    }),
  },
} satisfies BetterAuthPlugin

/** The pool answers instants as text; the library compares Date objects. */
const instantsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, isInstant(column, value) ? new Date(value) : value])),
    ),
  }),
}

function isInstant(column: string, value: unknown): value is string {
  return typeof value === 'string' && (column.endsWith('_at') || column === 'locked_until')
}

/** The kind of an account that may sign in. Seats of the demo open only while it runs: nobody guards their passwords. */
async function findSignInKind(db: Db, who: { accountId: AccountId; isDemo: boolean }): Promise<SignInKind | undefined> {
  const [row] = await db<{ kind: SignInKind }[]>`
    select kind from accounts where id = ${who.accountId} and blocked_at is null and (${who.isDemo} or not is_demo)`
  return row?.kind
}

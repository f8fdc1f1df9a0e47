/**
 * A reason why the launcher cannot go on, written for the person who typed the command: one plain
 * sentence that says what is wrong and what to do. Shown alone, without a stack.
 */
export class LaunchError extends Error {
  override name = 'LaunchError'
}

/** A connection string that may be printed: the password is hidden. */
export function withoutPassword(databaseUrl: string): string {
  return databaseUrl.replace(/(\/\/[^:/@]+):[^@]*@/, '$1:***@')
}

function errorCode(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return errorCode(error.errors[0])
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}

/** What a failed connection means, in one sentence. Codes are those of the system and of PostgreSQL. */
export function explainConnection(error: unknown, databaseUrl: string): LaunchError {
  const address = withoutPassword(databaseUrl)
  const reasons: Record<string, string> = {
    ECONNREFUSED: `No PostgreSQL answers at ${address}; start it or correct DATABASE_URL.`,
    ENOTFOUND: `The host in DATABASE_URL (${address}) is not known; correct its name.`,
    EAI_AGAIN: `The host in DATABASE_URL (${address}) cannot be looked up now; check the name and the network.`,
    ETIMEDOUT: `PostgreSQL at ${address} does not answer; check the address and the firewall.`,
    CONNECT_TIMEOUT: `PostgreSQL at ${address} does not answer; check the address and the firewall.`,
    ECONNRESET: `What listens at ${address} hangs up; check that it is PostgreSQL and whether it wants TLS.`,
    '28P01': `PostgreSQL at ${address} refuses this user name or password; correct DATABASE_URL.`,
    '28000': `PostgreSQL at ${address} does not let this user in; check its pg_hba.conf or DATABASE_URL.`,
    '3D000': `The database named in DATABASE_URL (${address}) does not exist; create it first.`,
    '53300': `PostgreSQL at ${address} has no connection left; close some or raise max_connections.`,
    '57P03': `PostgreSQL at ${address} is still starting or recovering; try again in a minute.`,
  }
  const known = reasons[errorCode(error)]
  if (known !== undefined) return new LaunchError(known)
  const detail = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return new LaunchError(`Cannot use the database at ${address}: ${detail}`)
}

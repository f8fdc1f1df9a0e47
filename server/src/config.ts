import { randomBytes } from 'node:crypto'

/** A setting is missing or wrong. The message is one sentence that says what to do. */
export class ConfigError extends Error {}

export type Environment = Record<string, string | undefined>

/** Every environment variable the server reads, parsed once. docker-compose.yml and .env.example are checked against this list. */
export const environmentVariables = [
  'NODE_ENV',
  'HOST',
  'PORT',
  'PUBLIC_URL',
  'TRUST_PROXY',
  'DATABASE_URL',
  'DATABASE_POOL_SIZE',
  'REDIS_URL',
  'DATA_DIR',
  'SECRET',
  'SENSITIVE_KEY',
  'DEMO',
  'LIVEKIT_URL',
  'LIVEKIT_API_KEY',
  'LIVEKIT_API_SECRET',
  'LIVEKIT_PUBLIC_URL',
  'LOG_LEVEL',
] as const

export interface Config {
  isProduction: boolean
  host: string
  port: number
  /** False when PORT was not given: the launcher may then take the next free port. */
  isPortGiven: boolean
  /** The address people open, without a trailing slash; undefined: the launcher fills in what it listens on. */
  publicUrl: string | undefined
  /** Whether X-Forwarded-For is believed: true only behind a proxy of one's own. */
  trustProxy: boolean
  databaseUrl: string | undefined
  databasePoolSize: number
  /** Joins several nodes; undefined: this one is alone. */
  redisUrl: string | undefined
  dataDir: string
  /** Signs sign-ins and keys hashes, at least 32 characters. */
  secret: string
  /** 32 bytes that encrypt sensitive answers. */
  sensitiveKey: Buffer
  isDemo: boolean
  media: { url: string; apiKey: string; apiSecret: string } | undefined
  /** Where browsers reach the media server directly; undefined: through this app's own gate at /media. */
  mediaPublicUrl: string | undefined
  logLevel: string
}

/**
 * Reads the environment.
 * @throws ConfigError when a value is missing or wrong.
 */
export function readConfig(environment: Environment): Config {
  const isProduction = environment['NODE_ENV'] === 'production'
  const isDemo = readFlag(environment, 'DEMO', false)
  if (isDemo && isProduction) throw new ConfigError('DEMO=true opens doors without a password: it cannot be used with NODE_ENV=production.')
  const databaseUrl = readUrl(environment, 'DATABASE_URL', ['postgres:', 'postgresql:'])
  if (isProduction && databaseUrl === undefined)
    throw new ConfigError('DATABASE_URL is needed in production, for example postgres://user:password@host:5432/chophien.')
  const publicUrl = readUrl(environment, 'PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '')
  // Sign-in cookies are marked for https only when the address says https.
  if (isProduction && !publicUrl?.startsWith('https:'))
    throw new ConfigError('PUBLIC_URL is needed in production and must begin with https://, for example https://vieclam.example.vn.')
  return {
    isProduction,
    host: environment['HOST'] || '127.0.0.1',
    port: readNumber(environment, 'PORT', { fallback: 8080, minimum: 0, maximum: 65_535 }),
    isPortGiven: Boolean(environment['PORT']),
    publicUrl,
    trustProxy: readFlag(environment, 'TRUST_PROXY', false),
    databaseUrl,
    databasePoolSize: readNumber(environment, 'DATABASE_POOL_SIZE', { fallback: 10, minimum: 1, maximum: 200 }),
    redisUrl: readUrl(environment, 'REDIS_URL', ['redis:', 'rediss:']),
    dataDir: environment['DATA_DIR'] || '.data',
    secret: readSecret(environment, isProduction),
    sensitiveKey: readSensitiveKey(environment, isProduction),
    isDemo,
    media: readMedia(environment),
    mediaPublicUrl: readUrl(environment, 'LIVEKIT_PUBLIC_URL', ['ws:', 'wss:', 'http:', 'https:']),
    logLevel: environment['LOG_LEVEL'] || 'info',
  }
}

function readMedia(environment: Environment): Config['media'] {
  const url = readUrl(environment, 'LIVEKIT_URL', ['ws:', 'wss:', 'http:', 'https:'])
  if (url === undefined) return undefined
  const apiKey = environment['LIVEKIT_API_KEY']
  const apiSecret = environment['LIVEKIT_API_SECRET']
  if (!apiKey || !apiSecret) throw new ConfigError('LIVEKIT_URL needs LIVEKIT_API_KEY and LIVEKIT_API_SECRET too.')
  return { url, apiKey, apiSecret }
}

function readSecret(environment: Environment, isProduction: boolean): string {
  const secret = environment['SECRET']
  if (secret === undefined || secret === '') {
    if (isProduction)
      throw new ConfigError('SECRET is needed in production: at least 32 random characters, for example from `openssl rand -base64 48`.')
    return randomBytes(32).toString('base64url')
  }
  if (secret.length < 32) throw new ConfigError('SECRET is too short: at least 32 characters.')
  return secret
}

function readSensitiveKey(environment: Environment, isProduction: boolean): Buffer {
  const text = environment['SENSITIVE_KEY']
  if (text === undefined || text === '') {
    if (isProduction)
      throw new ConfigError('SENSITIVE_KEY is needed in production: 32 random bytes in base64, for example from `openssl rand -base64 32`.')
    return randomBytes(32)
  }
  const key = Buffer.from(text, 'base64')
  if (key.length !== 32) throw new ConfigError('SENSITIVE_KEY must be 32 bytes in base64, for example from `openssl rand -base64 32`.')
  return key
}

function readFlag(environment: Environment, name: string, fallback: boolean): boolean {
  const text = environment[name]
  if (text === undefined || text === '') return fallback
  if (text === 'true' || text === '1') return true
  if (text === 'false' || text === '0') return false
  throw new ConfigError(`${name} must be true or false, not "${text}".`)
}

function readNumber(environment: Environment, name: string, range: { fallback: number; minimum: number; maximum: number }): number {
  const text = environment[name]
  if (text === undefined || text === '') return range.fallback
  const value = Number(text)
  if (!Number.isInteger(value) || value < range.minimum || value > range.maximum) {
    throw new ConfigError(`${name} must be a whole number from ${range.minimum} to ${range.maximum}, not "${text}".`)
  }
  return value
}

function readUrl(environment: Environment, name: string, protocols: string[]): string | undefined {
  const text = environment[name]
  if (text === undefined || text === '') return undefined
  const url = URL.parse(text)
  // The value may hold a password: it is never repeated.
  if (url === null || !protocols.includes(url.protocol))
    throw new ConfigError(`${name} must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`)
  return text
}

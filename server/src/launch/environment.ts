import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadEnvFile } from 'node:process'
import { fileURLToPath } from 'node:url'
import { ConfigError, readConfig, type Config, type Environment } from '../config.ts'
import { folderSecret } from './data-folder.ts'
import { LaunchError } from './failure.ts'

export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url))

export interface LaunchEnvironment {
  config: Config
  /** What a child process needs to come to the same configuration. */
  env: Environment
  dataDir: string
}

/**
 * Settings of this start: the environment, then `.env`, then what the data folder keeps. A newcomer
 * sets nothing: secrets are made once, and the demo is on unless DEMO=false or production.
 * @throws LaunchError naming the variable that is wrong.
 */
export function readLaunchEnvironment(environment: Environment): LaunchEnvironment {
  const file = join(projectFolder, '.env')
  // Fills in only what is not set already.
  if (existsSync(file)) loadEnvFile(file)
  const given: Environment = { ...environment }
  for (const [name, value] of Object.entries(process.env)) given[name] ??= value
  if (!given['DEMO'] && given['NODE_ENV'] !== 'production') given['DEMO'] = 'true'
  const dataDir = resolve(projectFolder, given['DATA_DIR'] || '.data')
  try {
    readConfig(given)
    if (given['NODE_ENV'] !== 'production') {
      given['SECRET'] ||= folderSecret(dataDir, 'app')
      given['SENSITIVE_KEY'] ||= folderSecret(dataDir, 'sensitive')
    }
    return { config: { ...readConfig(given), dataDir }, env: given, dataDir }
  } catch (error) {
    if (error instanceof ConfigError) throw new LaunchError(error.message)
    throw error
  }
}

import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Environment } from '../config.ts'

/** Where built programs are kept for every checkout of this user. */
export function cacheFolder(env: Environment): string {
  const own = env['CHO_PHIEN_CACHE']
  if (own !== undefined && own !== '') return own
  const base = env['XDG_CACHE_HOME']
  return join(base !== undefined && base !== '' ? base : join(homedir(), '.cache'), 'cho-phien')
}

/** The first program of that name in PATH. */
export function findOnPath(name: string, env: Environment): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

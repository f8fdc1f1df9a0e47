import { execFileSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { cacheFolder, findOnPath } from '@cho-phien/server/launch/program-search'
import { chromium } from 'playwright-core'

export interface ChromiumProgram {
  path: string
  /** Additions to the environment: where the shipped libraries and fonts are. */
  env: Record<string, string>
}

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The browser of the tests: CHROMIUM_PATH, Playwright's own, the system's, else the one that npm brought
 * (unpacked once into the user's cache).
 */
export async function findChromium(): Promise<ChromiumProgram> {
  const given = process.env['CHROMIUM_PATH']
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which does not exist.`)
    return { path: given, env: {} }
  }
  const own = chromium.executablePath()
  if (own !== '' && existsSync(own)) return { path: own, env: {} }
  for (const name of systemNames) {
    const path = findOnPath(name, process.env)
    if (path !== undefined) return { path, env: {} }
  }
  return unpackChromium()
}

async function unpackTar(archive: string, target: string): Promise<void> {
  const tar = `${target}.tar`
  mkdirSync(target, { recursive: true })
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(tar))
  execFileSync('tar', ['-xf', tar, '-C', target])
  rmSync(tar)
}

/** The package's settings look for the fonts in /tmp/fonts. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><dir>/usr/share/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>`
}

/** The package's own unpacking writes to /tmp/chromium in place; a run that was cut there would break every later one. */
async function unpackChromium(): Promise<ChromiumProgram> {
  const packageFolder = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '..', '..')
  const archives = join(packageFolder, 'bin')
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const folder = join(cacheFolder(process.env), `chromium-${version}`)
  if (!existsSync(folder)) {
    const partial = `${folder}.${process.pid}`
    mkdirSync(partial, { recursive: true })
    const program = join(partial, 'chromium')
    await pipeline(createReadStream(join(archives, 'chromium.br')), createBrotliDecompress(), createWriteStream(program, { mode: 0o755 }))
    await unpackTar(join(archives, 'fonts.tar.br'), partial)
    await unpackTar(join(archives, 'swiftshader.tar.br'), partial)
    await unpackTar(join(archives, 'al2023.tar.br'), partial)
    writeFileSync(join(partial, 'fonts.conf'), fontSettings(join(folder, 'fonts')))
    try {
      renameSync(partial, folder)
    } catch {
      // Another run was quicker.
      rmSync(partial, { recursive: true, force: true })
    }
  }
  const libraries = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

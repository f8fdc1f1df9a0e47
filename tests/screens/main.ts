import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../support/browser.ts'
import { startInstallation } from '../support/installation.ts'
import { startDatabaseSource } from '../support/postgres-server.ts'
import { Cast } from './cast.ts'
import type { Shoot } from './acts.ts'
import { withPalette } from './palette.ts'
import { scenes } from './scenes.ts'

/**
 * `pnpm screens`: takes the pictures of docs/screens from a running installation, 360 px wide for workers and 1280 px for desks.
 * Names of scenes after it take only those.
 */
const folder = fileURLToPath(new URL('../../docs/screens', import.meta.url))
/** A repository is read over slow lines too. */
const largestBytes = 100_000

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(scenes, name))
if (unknown.length > 0) {
  console.error(`No such scene: ${unknown.join(', ')}. There are ${Object.keys(scenes).join(', ')}.`)
  process.exit(1)
}

const source = await startDatabaseSource()
const installation = await startInstallation({ source })
const browser = await launchBrowser()
const taken: string[] = []
const shoot: Shoot = async (page, name, about) => {
  const path = join(folder, `${name}.png`)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const picture = await page.screenshot({ scale: 'css', animations: 'disabled', caret: 'hide' })
  const small = picture.length > largestBytes ? withPalette(picture) : picture
  writeFileSync(path, small)
  if (small.length > largestBytes) console.error(`${name}.png has ${small.length} bytes.`)
  taken.push(`| [${name}.png](${name}.png) | ${about} |`)
  console.log(name)
}

mkdirSync(folder, { recursive: true })
try {
  for (const [name, scene] of Object.entries(scenes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const cast = await Cast.open(installation, browser)
    try {
      await scene(cast, shoot)
    } catch (error) {
      process.exitCode = 1
      console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
    await cast.close()
  }
} finally {
  await browser.close()
  await installation.stop()
  await source.stop()
}
if (wanted.length === 0 && process.exitCode === undefined) {
  const head = '# Screens\n\nWhat people see in each state of the live floor, taken by `pnpm screens` from a running installation.\n\n'
  writeFileSync(join(folder, 'README.md'), `${head}| picture | what it shows |\n| --- | --- |\n${taken.join('\n')}\n`)
}

import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Run in the web's folder. Vite's own command ends 28 s late when the message compiler has run (it leaves
 * a timer behind), so the build is called as a function and the process ended after it.
 */
interface Vite {
  createBuilder(): Promise<{ buildApp(): Promise<void> }>
}

const entry = createRequire(join(process.cwd(), 'package.json')).resolve('vite')
const { createBuilder } = (await import(pathToFileURL(entry).href)) as Vite
const builder = await createBuilder()
await builder.buildApp()
process.exit()

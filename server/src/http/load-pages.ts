import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { PageHandler } from './pages.ts'

const handlerPath = fileURLToPath(new URL('../../../web/build/handler.js', import.meta.url))

/** @returns the built web, or undefined when it is not built (tests of the API, development behind Vite). */
export async function loadPages(path: string = handlerPath): Promise<PageHandler | undefined> {
  if (!existsSync(path)) return undefined
  process.env['WEB_PROTOCOL_HEADER'] ??= 'x-forwarded-proto'
  const built = (await import(pathToFileURL(path).href)) as { handler: PageHandler }
  return built.handler
}

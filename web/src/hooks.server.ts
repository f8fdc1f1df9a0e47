import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks'
import { answerThroughInject } from '#lib/api/inject.ts'
import { codeOfStatus } from '#lib/api/error-codes.ts'
import { paraglideMiddleware } from '#lib/paraglide/server.js'

export const handle: Handle = ({ event, resolve }) => {
  event.locals.cookiesFromApi = []
  return paraglideMiddleware(event.request, async ({ locale }) => {
    const response = await resolve(event, {
      transformPageChunk: ({ html }) => html.replace('%lang%', locale),
      // What the API client reads of an answer that is handed to the browser with the page.
      filterSerializedResponseHeaders: (name) => name === 'content-type' || name === 'content-length',
      // Body text only: headings may swap in, the digits file is rarely needed on the first screen.
      preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && path.includes('be-vietnam-pro-400')),
    })
    for (const line of event.locals.cookiesFromApi) response.headers.append('set-cookie', line)
    return response
  })
}

/**
 * Pages read through `/api` only. While rendering on the server that is a function call when the API lives in
 * this process, and a request to `API_ORIGIN` when Vite serves the pages alone.
 */
export const handleFetch: HandleFetch = async ({ event, request, fetch }) => {
  const url = new URL(request.url)
  if (url.origin !== event.url.origin || !url.pathname.startsWith('/api/')) return fetch(request)

  forward(event.request.headers, request.headers, ['cookie', 'accept-language', 'user-agent'])
  const inject = event.platform?.req?.api
  const response = inject ? await answerThroughInject(inject, request) : await fetch(new Request(apiUrl(url), request))
  // A session renewed by the API during rendering must reach the browser, or the person is signed out later.
  event.locals.cookiesFromApi.push(...response.headers.getSetCookie())
  return response
}

export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'app') return { code: error.code }
  if (kind === 'framework' || kind === 'validation') return { code: codeOfStatus(error.status) }
  console.error(`${event.request.method} ${event.route.id ?? 'unknown route'}`, error)
  return { code: 'unexpected' }
}

function forward(from: Headers, to: Headers, names: string[]) {
  for (const name of names) {
    const value = from.get(name)
    if (value !== null && !to.has(name)) to.set(name, value)
  }
}

function apiUrl(url: URL): URL {
  return new URL(url.pathname + url.search, process.env['API_ORIGIN'] ?? 'http://127.0.0.1:3000')
}

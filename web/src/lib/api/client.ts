import { error } from '@sveltejs/kit'
import createClient, { type MaybeOptionalInit } from 'openapi-fetch'
import { codeOfStatus } from './error-codes.ts'
import type { paths } from './schema.ts'

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete'
type PathWith<Method extends Verb> = {
  [Path in keyof paths]: paths[Path][Method] extends { responses: unknown } ? Path : never
}[keyof paths]
type Reply<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Data } } } } ? Data : unknown
type Init<Path extends keyof paths, Method extends Verb> = MaybeOptionalInit<paths[Path], Method & keyof paths[Path]>
type Call<Method extends Verb> = <Path extends PathWith<Method>>(
  path: Path,
  ...init: undefined extends Init<Path, Method> ? [Init<Path, Method>?] : [Init<Path, Method>]
) => Promise<Answer<Reply<paths[Path][Method]>>>

/** Not the library's own type: that one takes apart the branded ids (`BoothId`) of the answers. */
export type Api = { [Method in Verb as Uppercase<Method>]: Call<Method> }

type Fetch = typeof globalThis.fetch

/** The API, typed by its own document. In a load pass the load's `fetch`: it needs no socket during rendering. */
export function createApi(fetch: Fetch = globalThis.fetch): Api {
  return createClient<paths>({ baseUrl: ORIGIN, fetch: (request) => send(fetch, request) }) as unknown as Api
}

/** A `Request` needs a whole address, and during rendering there is none; only its path is ever used. */
const ORIGIN = typeof location === 'undefined' ? 'http://api.invalid' : location.origin

/**
 * Reads go out as a bare path, alike on both sides: so the browser finds the answer the server rendered with, and
 * does not ask again.
 */
async function send(fetch: Fetch, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const { method, headers, signal } = request
  if (method === 'GET') return fetch(pathname + search, { signal })
  const body = await request.blob()
  return fetch(pathname + search, { method, headers, signal, ...(body.size > 0 && { body }) })
}

export interface Answer<Data> {
  data?: Data
  error?: unknown
  response: Response
}

/**
 * The data of an answer, for loads. Throws SvelteKit's error with the status and code of the API otherwise.
 */
export async function unwrap<Data>(answer: Answer<Data> | Promise<Answer<Data>>): Promise<Data> {
  const { data, error: problem, response } = await answer
  if (response.ok) return data as Data
  const code = codeIn(problem) ?? codeOfStatus(response.status)
  error(response.status, code, { code })
}

/** The catalogue code in an error body `{ code }`, if there is one. */
export function codeIn(problem: unknown): string | undefined {
  if (typeof problem !== 'object' || problem === null || !('code' in problem)) return undefined
  return typeof problem.code === 'string' ? problem.code : undefined
}

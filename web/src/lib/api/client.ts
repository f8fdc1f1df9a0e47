import { error } from '@sveltejs/kit'
import { codeOfStatus } from './error-codes.ts'
import type { paths } from './schema.ts'

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete'
type PathWith<Method extends Verb> = {
  [Path in keyof paths]: paths[Path][Method] extends { responses: unknown } ? Path : never
}[keyof paths]
type Reply<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Data } } } } ? Data : unknown
/** What names the thing and narrows the list, as far as the operation takes it. */
type Params<Operation> = Operation extends { parameters: infer All } ? Pick<All, Extract<keyof All, 'path' | 'query'>> : unknown
type Body<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Sent } } } ? { body: Sent } : unknown
type Init<Operation> = Body<Operation> &
  (Partial<Params<Operation>> extends Params<Operation> ? { params?: Params<Operation> } : { params: Params<Operation> })
type Call<Method extends Verb> = <Path extends PathWith<Method>>(
  path: Path,
  ...init: Partial<Init<paths[Path][Method]>> extends Init<paths[Path][Method]> ? [Init<paths[Path][Method]>?] : [Init<paths[Path][Method]>]
) => Promise<Answer<Reply<paths[Path][Method]>>>

export type Api = { [Method in Verb as Uppercase<Method>]: Call<Method> }

type Fetch = typeof globalThis.fetch
interface Sent {
  params?: { path?: Record<string, string>; query?: Record<string, string | number> }
  body?: unknown
}

/** The API, typed by its own document. In a load pass the load's `fetch`: it needs no socket during rendering. */
export function createApi(fetch: Fetch = globalThis.fetch): Api {
  const call =
    (method: string) =>
    async (path: string, { params, body }: Sent = {}) => {
      const address = addressOf(path, params)
      // A read is nothing but its path, alike on both sides: so the browser finds the answer the server rendered with.
      if (method === 'GET') return readAnswer(await fetch(address))
      return readAnswer(await fetch(address, { method, ...(body !== undefined && json(body)) }))
    }
  const api = { GET: call('GET'), POST: call('POST'), PUT: call('PUT'), PATCH: call('PATCH'), DELETE: call('DELETE') }
  // Which path takes and answers what is known to the types alone.
  return api as unknown as Api
}

function addressOf(path: string, { path: names = {}, query = {} }: NonNullable<Sent['params']> = {}): string {
  const named = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name] ?? ''))
  const asked = Object.entries(query).map(([name, value]) => [name, `${value}`])
  return asked.length === 0 ? named : `${named}?${new URLSearchParams(asked).toString()}`
}

function json(body: unknown): RequestInit {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** The answer of a proxy is no JSON: then only its status says anything. */
async function readAnswer(response: Response): Promise<Answer<unknown>> {
  const text = await response.text()
  if (response.ok) return { data: text === '' ? undefined : (JSON.parse(text) as unknown), response }
  try {
    return { error: JSON.parse(text) as unknown, response }
  } catch {
    return { error: text, response }
  }
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

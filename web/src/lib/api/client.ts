import { error } from '@sveltejs/kit';
import createClient, { type Client } from 'openapi-fetch';
import { codeOfStatus } from './error-codes.ts';
import type { paths } from './schema.ts';

export type Api = Client<paths>;

type Fetch = typeof globalThis.fetch;

/** The API, typed by its own document. In a load pass the load's `fetch`: it needs no socket during rendering. */
export function createApi(fetch: Fetch = globalThis.fetch): Api {
  return createClient<paths>({ baseUrl: ORIGIN, fetch: (request) => send(fetch, request) });
}

/** A `Request` needs a whole address, and during rendering there is none; only its path is ever used. */
const ORIGIN = typeof location === 'undefined' ? 'http://api.invalid' : location.origin;

/**
 * Reads go out as a bare path, alike on both sides: so the browser finds the answer the server rendered with, and
 * does not ask again.
 */
async function send(fetch: Fetch, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const { method, headers, signal } = request;
  if (method === 'GET') return fetch(pathname + search, { signal });
  const body = await request.blob();
  return fetch(pathname + search, { method, headers, signal, ...(body.size > 0 && { body }) });
}

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/**
 * The data of an answer, for loads. Throws SvelteKit's error with the status and code of the API otherwise.
 */
export async function unwrap<Data>(answer: Answer<Data> | Promise<Answer<Data>>): Promise<Data> {
  const { data, error: problem, response } = await answer;
  if (response.ok) return data as Data;
  const code = codeIn(problem) ?? codeOfStatus(response.status);
  error(response.status, code, { code });
}

/** The catalogue code in an error body `{ code }`, if there is one. */
export function codeIn(problem: unknown): string | undefined {
  if (typeof problem !== 'object' || problem === null || !('code' in problem)) return undefined;
  return typeof problem.code === 'string' ? problem.code : undefined;
}

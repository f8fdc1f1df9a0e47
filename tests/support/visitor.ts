/** Somebody's browser: sends and keeps cookies, over real HTTP. */
export interface Visitor {
  get(path: string): Promise<Answer>
  post(path: string, body?: unknown): Promise<Answer>
  put(path: string, body?: unknown): Promise<Answer>
  patch(path: string, body?: unknown): Promise<Answer>
  delete(path: string): Promise<Answer>
  /** A file in a form's field, as a browser sends it. */
  upload(path: string, file: { name: string; content: Buffer | string; type?: string }): Promise<Answer>
  cookie(): string
}

export interface Answer {
  status: number
  /** Parsed JSON, or text. Untyped: a test says what it expects. */
  body: any
  headers: Headers
}

/** How a request leaves: `fetch`, or one that comes from another address of this machine. */
export type Send = (url: string, init: { method: string; headers: Record<string, string>; body?: string | FormData }) => Promise<Response>

export function visit(origin: string, cookie = '', sendRequest: Send = fetch): Visitor {
  const jar = new Map<string, string>()
  for (const pair of cookie.split('; ').filter(Boolean)) keep(pair)

  function keep(setCookie: string): void {
    const [pair = '', ...attributes] = setCookie.split(';')
    const equals = pair.indexOf('=')
    if (attributes.some((attribute) => attribute.trim().toLowerCase() === 'max-age=0')) jar.delete(pair.slice(0, equals))
    else jar.set(pair.slice(0, equals), pair.slice(equals + 1))
  }

  function cookieHeader(): string {
    return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async function send(method: string, path: string, body?: { type?: string; content: string | FormData }): Promise<Answer> {
    const headers: Record<string, string> = { origin, cookie: cookieHeader() }
    if (body?.type !== undefined) headers['content-type'] = body.type
    const response = await sendRequest(`${origin}/api${path}`, { method, headers, ...(body && { body: body.content }) })
    for (const setCookie of response.headers.getSetCookie()) keep(setCookie)
    const text = await response.text()
    return { status: response.status, body: parse(text), headers: response.headers }
  }

  function json(value: unknown): { type: string; content: string } {
    return { type: 'application/json', content: JSON.stringify(value ?? {}) }
  }

  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, json(body)),
    put: (path, body) => send('PUT', path, json(body)),
    patch: (path, body) => send('PATCH', path, json(body)),
    delete: (path) => send('DELETE', path),
    upload(path, file) {
      const form = new FormData()
      form.append(
        'file',
        new Blob([typeof file.content === 'string' ? file.content : new Uint8Array(file.content)], {
          type: file.type ?? 'application/octet-stream',
        }),
        file.name,
      )
      return send('PUT', path, { content: form })
    },
    cookie: cookieHeader,
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** How the server that mounts these pages answers an API request without a socket. */
export type InjectApi = (request: { method: string; url: string; headers: Record<string, string>; payload?: Buffer }) => Promise<{
  statusCode: number
  headers: Record<string, string | string[] | number | undefined>
  payload: string
  rawPayload?: Buffer
}>

/** Answers a web `Request` for `/api/...` through `inject`, with every response header kept. */
export async function answerThroughInject(inject: InjectApi, request: Request): Promise<Response> {
  const url = new URL(request.url)
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  const answer = await inject({
    method: request.method,
    url: url.pathname + url.search,
    headers: Object.fromEntries(request.headers),
    ...(hasBody && { payload: Buffer.from(await request.arrayBuffer()) }),
  })
  const isBodyless = [204, 205, 304].includes(answer.statusCode)
  return new Response(isBodyless ? null : bodyOf(answer), {
    status: answer.statusCode,
    headers: toHeaders(answer.headers),
  })
}

function bodyOf(answer: { payload: string; rawPayload?: Buffer }): BodyInit {
  return answer.rawPayload ? new Uint8Array(answer.rawPayload) : answer.payload
}

function toHeaders(from: Record<string, string | string[] | number | undefined>): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(from)) {
    // The body is already whole: its wire framing no longer applies.
    if (value === undefined || name === 'transfer-encoding' || name === 'content-length') continue
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, String(one))
  }
  return headers
}

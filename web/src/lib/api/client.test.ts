import { expect, it } from 'vitest'
import { createApi } from './client.ts'

/** An API over a network that gives this answer and keeps what it was asked. */
function apiOn(answer: Response) {
  const asked: { address: unknown; init: RequestInit | undefined }[] = []
  const api = createApi((address, init) => {
    asked.push({ address, init })
    return Promise.resolve(answer)
  })
  return { api, asked }
}

it('reads by nothing but a path, with the names in it made safe', async () => {
  const { api, asked } = apiOn(Response.json({ items: [] }))
  await api.GET('/api/fairs/{slug}', { params: { path: { slug: 'phiên/1' } } })
  expect(asked).toEqual([{ address: '/api/fairs/phi%C3%AAn%2F1', init: undefined }])
})

it('narrows a list by its address', async () => {
  const { api, asked } = apiOn(Response.json({ items: [] }))
  await api.GET('/api/vacancies', { params: { query: { search: 'may & in' } } })
  expect(asked[0]?.address).toBe('/api/vacancies?search=may+%26+in')
})

it('sends what it is given as JSON, and nothing where there is nothing', async () => {
  const { api, asked } = apiOn(new Response(null, { status: 204 }))
  await api.POST('/api/sign-in/code', { body: { phone: '0901' } })
  await api.POST('/api/sign-out')
  expect(asked.map(({ init }) => init)).toEqual([
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"phone":"0901"}' },
    { method: 'POST' },
  ])
})

it('tells an answer without a body, a refusal, and what a proxy says instead of either', async () => {
  expect(await apiOn(new Response(null, { status: 204 })).api.POST('/api/sign-out')).toMatchObject({ data: undefined })
  const refused = Response.json({ code: 'not_found' }, { status: 404 })
  expect(await apiOn(refused).api.GET('/api/me')).toMatchObject({ error: { code: 'not_found' } })
  const proxied = new Response('<h1>Bad gateway</h1>', { status: 502 })
  expect(await apiOn(proxied).api.GET('/api/me')).toMatchObject({ error: '<h1>Bad gateway</h1>' })
})

import openapiTypeScript, { astToString, type OpenAPI3, type OpenAPITSOptions } from 'openapi-typescript'
import ts from 'typescript'
import { buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { connect } from '../db/client.ts'
import { createMediaEndpoint } from '../media/endpoint.ts'
import { writeOrCheck } from './generated-file.ts'

/** docs/openapi.json from the routes' own schemas, and the web's API types from it. */
const command = 'pnpm generate:openapi'

async function readDocument(): Promise<OpenAPI3> {
  const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent' })
  // Nothing listens there: the document needs no rows.
  const db = connect('postgres://nobody@127.0.0.1:9/nothing', { poolSize: 1 })
  const app = await buildApp({ config, db, mediaEndpoint: createMediaEndpoint(), logger: false })
  try {
    await app.ready()
    return app.swagger() as OpenAPI3
  } finally {
    await app.close()
    await db.end({ timeout: 0 })
  }
}

/** Keys in order of the alphabet, so that moving a route in the source changes nothing here. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([key, inner]) => [key, inOrder(inner)]))
}

/** An object with a title stands once, under its name, and is referred to everywhere else. */
function nameTitled(value: unknown, named: Record<string, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((inner) => nameTitled(inner, named))
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, nameTitled(inner, named)]))
  if (copy['type'] !== 'object' || typeof copy['title'] !== 'string') return copy
  named[copy['title']] = copy
  return { $ref: `#/components/schemas/${copy['title']}` }
}

function toDocument(raw: OpenAPI3): OpenAPI3 {
  const schemas = {}
  const document = nameTitled(raw, schemas) as OpenAPI3
  return inOrder({ ...document, components: { ...document.components, schemas } }) as OpenAPI3
}

/**
 * Ids that the API answers are branded as in `shared`; what is sent may be any string, as an id in a page's address is one.
 */
async function writeClientTypes(document: OpenAPI3): Promise<string> {
  const used = new Set<string>()
  const transform: NonNullable<OpenAPITSOptions['transform']> = (schema, { path }) => {
    const isId = schema.format === 'uuid' && schema.title !== undefined && schema.title.endsWith('Id')
    if (!isId || schema.title === undefined || path === undefined || !path.includes('/responses/')) return undefined
    used.add(schema.title)
    return ts.factory.createTypeReferenceNode(schema.title)
  }
  const nodes = await openapiTypeScript(document, { transform, alphabetize: true })
  const names = [...used].sort().join(', ')
  const imports = used.size === 0 ? '' : `import type { ${names} } from '@cho-phien/shared/ids'\n\n`
  return `/** Written by \`${command}\` from docs/openapi.json: not edited by hand. */\n${imports}${astToString(nodes)}`
}

const document = toDocument(await readDocument())
writeOrCheck(
  [
    { path: 'docs/openapi.json', content: `${JSON.stringify(document, null, 2)}\n` },
    { path: 'web/src/lib/api/schema.ts', content: await writeClientTypes(document) },
  ],
  command,
)

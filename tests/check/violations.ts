/** One broken rule: what is put into a copy of the project, and what the gate must then say. */
export interface Violation {
  rule: string
  /** New files by path; `${path}` of a file that exists is replaced as a whole. */
  files?: Record<string, string>
  /** One replacement in a file that exists. */
  edit?: { path: string; from: string; to: string }
  /** Every one of these stands in the gate's output, in one paragraph of it when `together`. */
  says: string[]
}
export interface Gate {
  script: string
  violations: Violation[]
}

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n') + '\n'

/** A lint rule broken in a file of its own. */
function lint(rule: string, source: string, path = `server/src/http/seeded-${rule.split('/').at(-1)}.ts`): Violation {
  return { rule, files: { [path]: source }, says: [path.split('/').at(-1)!, rule] }
}

/** An import rule broken by one file. */
function imports(rule: string, path: string, source: string): Violation {
  return { rule, files: { [path]: source }, says: [rule, path] }
}

const format: Gate = {
  script: 'check:format',
  violations: [{ rule: 'prettier', files: { 'shared/src/seeded.ts': 'export const seeded={a:"b"};\n' }, says: ['shared/src/seeded.ts'] }],
}

const importRules: Gate = {
  script: 'check:imports',
  violations: [
    imports('tower-accounts', 'server/src/features/accounts/seeded.ts', "import '../queue/rules.ts'\n"),
    imports('tower-queue', 'server/src/features/queue/seeded.ts', "import '../pairing/rules.ts'\n"),
    imports('tower-knows-every-feature', 'server/src/features/seeded/rules.ts', "import '../queue/rules.ts'\n"),
    imports('ground-knows-no-feature', 'server/src/realtime/seeded.ts', "import type {} from '../features/queue/rules.ts'\n"),
    imports('livekit-server-only-in-media', 'server/src/clock/seeded.ts', "import 'livekit-server-sdk'\n"),
    imports('redis-only-in-nodes', 'server/src/clock/seeded-redis.ts', "import 'ioredis'\n"),
    imports('livekit-client-only-in-call', 'web/src/lib/ui/seeded-media.ts', "export const load = () => import('livekit-client')\n"),
    imports('socket-client-only-in-realtime', 'web/src/lib/ui/seeded-socket.ts', "import 'socket.io-client'\n"),
    imports('web-never-imports-server', 'web/src/lib/api/seeded.ts', "import '../../../../server/src/errors.ts'\n"),
    imports('shared-imports-only-typebox', 'shared/src/seeded.ts', "import 'node:fs'\n"),
    imports('no-nameless-files', 'server/src/http/seeded-user.ts', "import './utils.ts'\n"),
    {
      rule: 'no-cycles',
      files: { 'server/src/db/seeded-a.ts': "import './seeded-b.ts'\n", 'server/src/db/seeded-b.ts': "import './seeded-a.ts'\n" },
      says: ['no-cycles', 'seeded-a.ts'],
    },
  ].concat({
    rule: 'no-nameless-files-that-import',
    files: { 'server/src/http/utils.ts': "import '../errors.ts'\n" },
    says: ['no-nameless-files-that-import'],
  }),
}

const dead: Gate = {
  script: 'check:dead',
  violations: [
    { rule: 'unused export', files: { 'server/src/http/seeded-dead.ts': 'export const seededDead = 1\n' }, says: ['seededDead'] },
    { rule: 'unused contract', files: { 'shared/src/seeded.ts': 'export const seededContract = 1\n' }, says: ['seededContract'] },
    { rule: 'unused component', files: { 'web/src/lib/ui/SeededDead.svelte': '<p></p>\n' }, says: ['SeededDead.svelte'] },
    { rule: 'unlisted dependency', files: { 'server/src/db/seeded-package.ts': "import 'left-pad'\n" }, says: ['left-pad'] },
  ],
}

const types: Gate[] = [
  {
    script: 'check:types:node',
    violations: [
      { rule: 'tsc', files: { 'server/src/seeded.ts': "export const seeded: number = 'one'\n" }, says: ['server/src/seeded.ts', 'TS2322'] },
    ],
  },
  {
    script: 'check:types:web',
    violations: [
      {
        rule: 'svelte-check',
        files: { 'web/src/lib/ui/Seeded.svelte': '<script lang="ts">\n  const seeded: number = \'one\'\n</script>\n\n{seeded}\n' },
        says: ['Seeded.svelte'],
      },
      {
        rule: 'a page asks for a path that the API lost',
        files: {
          'web/src/lib/api/seeded.ts':
            "import { createApi } from './client.ts'\n\nexport const seeded = createApi().GET('/api/fairs-that-were', {})\n",
        },
        says: ['api/seeded.ts:3', 'Error'],
      },
    ],
  },
]

const lintRules: Gate = {
  script: 'check:lint',
  violations: [
    lint(
      'max-lines',
      lines(401, (index) => `// ${index}`),
    ),
    lint('max-lines-per-function', `export function seeded(): void {\n${lines(80, () => '  // a line')}}\n`),
    lint('max-params', 'export const seeded = (a: number, b: number, c: number, d: number): number => a + b + c + d\n'),
    lint(
      'complexity',
      `export function seeded(a: number): number {\n${lines(13, (index) => `  if (a === ${index}) return ${index}`)}  return 0\n}\n`,
    ),
    lint(
      'house/max-exports',
      lines(9, (index) => `export const seeded${index} = ${index}`),
    ),
    lint('@typescript-eslint/no-explicit-any', 'export const seeded = (a: any): boolean => a === 1\n'),
    lint('@typescript-eslint/no-non-null-assertion', 'export const seeded = (a: string | undefined): string => a!\n'),
    lint('@typescript-eslint/no-floating-promises', 'export function seeded(): void {\n  Promise.resolve()\n}\n'),
    lint('@typescript-eslint/no-misused-promises', 'export function seeded(): void {\n  ;[1].forEach(async () => {})\n}\n'),
    lint(
      '@typescript-eslint/switch-exhaustiveness-check',
      "export function seeded(a: 'x' | 'y'): void {\n  switch (a) {\n    case 'x':\n      return\n  }\n}\n",
    ),
    lint(
      '@typescript-eslint/consistent-type-imports',
      "import { DomainError } from '../errors.ts'\n\nexport const seeded = (a: DomainError): string => a.code\n",
    ),
    lint('no-console', "export const seeded = (): void => console.log('seeded')\n"),
    lint('no-restricted-syntax', 'export enum Seeded {\n  One,\n}\n'),
    lint(
      'max-lines',
      lines(301, () => '<br />'),
      'web/src/lib/ui/SeededLong.svelte',
    ),
  ],
}

const generated: Gate[] = [
  {
    script: 'generate:openapi --check',
    violations: [
      {
        rule: 'docs/openapi.json',
        edit: { path: 'server/src/features/queue/routes.ts', from: "operationId: 'listTickets'", to: "operationId: 'listSeeded'" },
        says: ['docs/openapi.json', 'pnpm generate:openapi'],
      },
    ],
  },
  {
    script: 'generate:openapi --check',
    violations: [
      {
        rule: 'API client',
        files: { 'web/src/lib/api/schema.ts': 'export type paths = never\n' },
        says: ['web/src/lib/api/schema.ts', 'pnpm generate:openapi'],
      },
    ],
  },
  {
    script: 'generate:protocol --check',
    violations: [
      {
        rule: 'docs/protocol.md',
        edit: { path: 'shared/src/contract.ts', from: 'Give the ticket back for good.', to: 'Give it back.' },
        says: ['docs/protocol.md', 'pnpm generate:protocol'],
      },
    ],
  },
  {
    script: 'generate:schema --check',
    violations: [
      {
        rule: 'migrations/schema.sql',
        files: { 'migrations/900.do.seeded.sql': 'create table seeded (id integer);\n' },
        says: ['migrations/schema.sql', 'pnpm generate:schema'],
      },
    ],
  },
]

/** A component or module that speaks for itself, in one language. */
function words(rule: string, path: string, source: string): Violation {
  return { rule, files: { [path]: source }, says: [path.replace('web/', ''), 'Xin chào'] }
}

const catalogue: Gate = {
  script: 'test --project unit web/src/messages.test.ts',
  violations: [
    words('words between tags', 'web/src/lib/ui/SeededText.svelte', '<p>Xin chào</p>\n'),
    words('words in an attribute of the kit', 'web/src/lib/ui/SeededHint.svelte', '<div hint="Xin chào"></div>\n'),
    words('words in an attribute of any name', 'web/src/lib/ui/SeededAny.svelte', '<div data-said={true ? "Xin chào" : ""}></div>\n'),
    words(
      'words in a script',
      'web/src/lib/ui/SeededScript.svelte',
      '<script lang="ts">\n  const title = \'Xin chào\'\n</script>\n\n{title}\n',
    ),
    words('words in a module', 'web/src/lib/ui/seeded-words.ts', "export const seeded = () => ({ title: 'Xin chào' })\n"),
  ],
}

const sizes: Gate = {
  script: 'check:sizes',
  violations: [
    {
      rule: 'page over the ceiling',
      files: { 'web/src/routes/seeded-heavy/+page.svelte': heavyPage() },
      says: ['/seeded-heavy  <- over the ceiling'],
    },
    {
      rule: 'livekit-client at once',
      files: {
        'web/src/routes/seeded-media/+page.svelte':
          '<script lang="ts">\n  import { Room } from \'livekit-client\'\n</script>\n\n{Room.name}\n',
      },
      says: ['/seeded-media  <- over the ceiling, loads livekit-client at once'],
    },
  ],
}

/** 80 kB that do not compress: hexadecimal digits of a fixed sequence. */
function heavyPage(): string {
  let state = 1
  const digits = Array.from({ length: 20_000 }, () => (state = (state * 48_271) % 2_147_483_647).toString(16)).join('')
  return `<script lang="ts">\n  const seeded = '${digits}'\n</script>\n\n{seeded}\n`
}

export const gates: Gate[] = [format, importRules, dead, ...types, lintRules, ...generated, catalogue, sizes]

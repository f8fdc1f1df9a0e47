import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

const mediaProgram = fileURLToPath(new URL('./support/media-program.ts', import.meta.url))

// Hundreds of processes read the same packages: each is compiled once.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('./node_modules/.cache/compiled', import.meta.url))

const pages = ['web/src/**/*.test.ts']

/** The compiler that the pages are built with. */
const svelte = createRequire(new URL('../web/package.json', import.meta.url))('svelte/compiler') as {
  compileModule(source: string, options: { filename: string; generate: 'client' }): { js: { code: string } }
}

/** State classes (`.svelte.ts`), and tests that use runes themselves, as the browser runs them, without the rest of the pages' build. */
const runes: Plugin = {
  name: 'runes',
  transform(code, id) {
    if (!/\.svelte(\.test)?\.ts$/.test(id)) return undefined
    return svelte.compileModule(code, { filename: id, generate: 'client' }).js.code
  },
}

export default defineConfig({
  root,
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    globalSetup: ['./tests/support/postgres-server.ts'],
    passWithNoTests: false,
    // A worker reads the sources once, not once a file: a test takes back what it stubs, and what it breaks on purpose is its own server's.
    isolate: false,
    // Left alone, one core is kept for the one who waits.
    maxWorkers: '100%',
    allowOnly: !process.env['CI'],
    projects: [
      {
        extends: true,
        plugins: [runes],
        // As in a browser: the server's build of Svelte has no state that changes.
        ssr: { resolve: { conditions: ['browser', 'module', 'import', 'default'] } },
        test: {
          name: 'unit',
          server: { deps: { inline: ['svelte'] } },
          include: ['shared/src/**/*.test.ts', 'server/src/**/*.test.ts', 'tests/{bench,check,crowd}/**/*.test.ts', ...pages],
          exclude: ['**/node_modules/**'],
          // One reads every component of the pages.
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'concurrency',
          include: ['tests/concurrency/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 30_000,
          // Each file brings its own crowd: two at once would only measure the machine.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          globalSetup: [mediaProgram],
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // What is measured is how soon people are served again.
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          globalSetup: [mediaProgram, fileURLToPath(new URL('./support/built-pages.ts', import.meta.url))],
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          // Browsers, video and servers share two cores with whatever else runs: a story that fails is told once more.
          retry: 1,
          // The first run on a bare machine waits for the media server (90 s) and the pages.
          hookTimeout: 300_000,
          maxWorkers: 1,
          maxConcurrency: 2,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
})

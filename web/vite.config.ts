import { paraglideVitePlugin } from '@inlang/paraglide-js'
import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { englishApart } from './english-apart.ts'
import { fetchedFirst } from './fetched-first.ts'
import { leftOut } from './left-out.ts'

export default defineConfig({
  plugins: [
    tailwindcss(),
    paraglideVitePlugin({ project: './project.inlang' }),
    englishApart(),
    leftOut(),
    fetchedFirst(),
    sveltekit({
      compilerOptions: { runes: true },
      adapter: adapter({ out: 'build', envPrefix: 'WEB_' }),
      // Only for who wants the system's notice of a ring: no page is kept, and nobody else gets one.
      serviceWorker: { register: false },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one style attribute of SvelteKit's own route announcer.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:', 'blob:'],
          'media-src': ['self', 'blob:'],
          // Older WebKit does not take `self` to cover the socket and media gates of this origin.
          'connect-src': ['self', 'ws:', 'wss:'],
          'font-src': ['self'],
          'frame-ancestors': ['none'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
        },
      },
    }),
  ],
  environments: {
    client: {
      build: {
        rolldownOptions: {
          // The contract's schemas are for the server; pages use its lists and rules, and must not carry the schema builder.
          treeshake: { propertyReadSideEffects: false, manualPureFunctions: ['Type', 'OneOf', 'Nullable', 'Line', 'Text', 'uuid'] },
          // What a dozen pages share is one file: seventy small ones cost a phone more than they save. Media and socket stay apart.
          output: {
            codeSplitting: {
              groups: [
                { name: 'frame', test: (id: string) => !/livekit|socket\.io|engine\.io|ui\/(Done|in-sight)/.test(id), minShareCount: 12 },
              ],
            },
          },
        },
      },
    },
  },
  // No data: URLs, which the policy refuses for fonts.
  build: { assetsInlineLimit: 0 },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/socket.io', '/media'].map((path) => [path, { target: process.env['API_ORIGIN'] ?? 'http://127.0.0.1:3000', ws: true }]),
    ),
  },
})

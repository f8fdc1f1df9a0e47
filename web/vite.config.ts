import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    tailwindcss(),
    paraglideVitePlugin({ project: './project.inlang' }),
    sveltekit({
      adapter: adapter({ out: 'build', envPrefix: 'WEB_' }),
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
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
  server: {
    proxy: Object.fromEntries(
      ['/api', '/socket.io', '/media'].map((path) => [
        path,
        { target: process.env['API_ORIGIN'] ?? 'http://127.0.0.1:3000', ws: true },
      ]),
    ),
  },
});

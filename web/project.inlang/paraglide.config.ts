import { defineConfig } from '@inlang/paraglide-js';

// One description for the Vite plugin and for `pnpm run messages`.
export default defineConfig({
  outdir: './src/lib/paraglide',
  strategy: ['cookie', 'baseLocale'],
  cookieName: 'locale',
  emitGitIgnore: false,
  emitReadme: false,
});

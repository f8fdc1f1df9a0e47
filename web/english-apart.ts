import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const folder = fileURLToPath(new URL('./src/lib/paraglide/messages/', import.meta.url))
const messageFile = /\/paraglide\/messages\/(?!_)([a-z0-9_]+)\.js$/
const texts = 'virtual:english-texts'

/** `(i) => {…}` of one language, as the message compiler wrote it. */
function textOf(code: string, locale: string, name: string): string {
  const begin = `const ${locale}_${name} = `
  const from = code.indexOf(begin)
  const to = code.indexOf('\n};\n', from)
  if (from === -1 || to === -1) throw new Error(`The compiled message ${name} has no ${locale} text where it was.`)
  return code.slice(from + begin.length, to + 2)
}

/**
 * Keeps the second language out of what every phone loads. In the browser's build a message holds its Vietnamese text;
 * the English ones are one chunk, fetched before the page starts where English was chosen (hooks.client.ts).
 * The server's build keeps both.
 */
export function englishApart(): Plugin {
  return {
    name: 'english-apart',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (id) => (id === texts ? `\0${texts}` : undefined),
    load(id) {
      if (id !== `\0${texts}`) return undefined
      const files = readdirSync(folder).filter((file) => file.endsWith('.js') && !file.startsWith('_'))
      return files
        .map((file) => {
          const name = file.replace(/\.js$/, '')
          return `export const ${name} = ${textOf(readFileSync(folder + file, 'utf8'), 'en', name)};`
        })
        .join('\n')
    },
    transform(code, id) {
      const name = messageFile.exec(id)?.[1]
      if (name === undefined) return undefined
      return [
        `import { said } from '../../i18n/english.ts';`,
        `export const ${name} = /* @__PURE__ */ said('${name}', ${textOf(code, 'vi', name)});`,
      ].join('\n')
    },
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const folder = fileURLToPath(new URL('./src/lib/paraglide/messages/', import.meta.url))
const messageFile = /\/paraglide\/messages\/(?!_)([a-z0-9_]+)\.js$/
const texts = 'virtual:english-texts'
/** `() => { return `…` }`: it takes no inputs, so the text alone says all. */
const onlyText = /^\/\*\*[^/]*\*\/ \(\) => \{\s+return \/\*\*[^/]*\*\/ \((`(?:[^`\\]|\\.)*`)\)\s+\}$/

/** `(i) => {…}` of one language, or only its text, as the message compiler wrote it. */
function textOf(code: string, locale: string, name: string): string {
  const begin = `const ${locale}_${name} = `
  const from = code.indexOf(begin)
  const to = code.indexOf('\n};\n', from)
  if (from === -1 || to === -1) throw new Error(`The compiled message ${name} has no ${locale} text where it was.`)
  const text = code.slice(from + begin.length, to + 2)
  return onlyText.exec(text)?.[1] ?? text
}

/** All messages in one order: each is known by its place there, which costs a phone less than its name. */
function findPlaces(): Map<string, number> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.js') && !file.startsWith('_'))
  return new Map(files.toSorted().map((file, place) => [file.replace(/\.js$/, ''), place]))
}

/**
 * Keeps the second language out of what every phone loads. In the browser's build a message holds its Vietnamese text;
 * the English ones are one chunk, fetched before the page starts where English was chosen (hooks.client.ts).
 * The server's build keeps both.
 */
export function englishApart(): Plugin {
  // Found with the first message: by then all are compiled.
  let places: Map<string, number> | undefined
  return {
    name: 'english-apart',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (id) => (id === texts ? `\0${texts}` : undefined),
    load(id) {
      if (id !== `\0${texts}`) return undefined
      places ??= findPlaces()
      const all = [...places.keys()].map((name) => textOf(readFileSync(`${folder}${name}.js`, 'utf8'), 'en', name))
      return `export default [${all.join(',\n')}]`
    },
    transform(code, id) {
      const name = messageFile.exec(id)?.[1]
      if (name === undefined) return undefined
      places ??= findPlaces()
      const place = places.get(name)
      if (place === undefined) throw new Error(`The message ${name} has no place: it was compiled after the first.`)
      return [
        `import { said } from '../../i18n/english.ts';`,
        `export const ${name} = /* @__PURE__ */ said(${place}, ${textOf(code, 'vi', name)});`,
      ].join('\n')
    },
  }
}

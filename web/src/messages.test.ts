import { errorCodes } from '@cho-phien/shared/errors'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, type AST } from 'svelte/compiler'
import { describe, expect, it } from 'vitest'

const web = fileURLToPath(new URL('..', import.meta.url))
const locales = ['vi', 'en'] as const
type Locale = (typeof locales)[number]
type Catalogue = Map<string, { area: string; text: string }>

interface Settings {
  'plugin.inlang.messageFormat': { pathPattern: string[] }
}

const settings = JSON.parse(readFileSync(join(web, 'project.inlang/settings.json'), 'utf8')) as Settings
const areas = settings['plugin.inlang.messageFormat'].pathPattern.map((pattern) => pattern.split('/').at(-1)?.replace('.json', '') ?? '')

/** All areas of one language. A key that two areas claim is reported under its second one. */
function readCatalogue(locale: Locale): { messages: Catalogue; doubles: string[] } {
  const messages: Catalogue = new Map()
  const doubles: string[] = []
  for (const area of areas) {
    const file = readFileSync(join(web, 'messages', locale, `${area}.json`), 'utf8')
    const texts = JSON.parse(file) as Record<string, unknown>
    // Of two entries with one name a file gives the later one.
    const names = [...file.matchAll(/^ {2}"(\w+)":/gm)].map(([, name]) => name ?? '')
    doubles.push(...names.filter((name, index) => names.indexOf(name) !== index))
    for (const [key, text] of Object.entries(texts)) {
      if (key === '$schema') continue
      if (messages.has(key)) doubles.push(`${area}: ${key}`)
      // A message with variants is a list; its words and parameters are in its text all the same.
      messages.set(key, { area, text: typeof text === 'string' ? text : JSON.stringify(text) })
    }
  }
  return { messages, doubles }
}

const catalogues = { vi: readCatalogue('vi'), en: readCatalogue('en') }

function parametersOf(text: string): string[] {
  const names = [...text.matchAll(/\{\s*([a-z]\w*)\s*\}/gi)].map(([, name]) => name ?? '')
  return [...new Set(names)].toSorted()
}

/** How Vietnamese speaks to a person or of them. English says "you" to everybody. */
const formsOfAddress = new Set(['you', 'person'])

describe('the catalogue', () => {
  it('has a file for each area in each language, and no file that nobody reads', () => {
    for (const locale of locales) {
      const files = readdirSync(join(web, 'messages', locale)).map((name) => name.replace('.json', ''))
      expect(files.toSorted()).toEqual(areas.toSorted())
    }
  })

  it('has the same keys in both languages, in the same area', () => {
    const keysOf = (locale: Locale) => [...catalogues[locale].messages].map(([key, { area }]) => `${area}: ${key}`).toSorted()
    expect(keysOf('en')).toEqual(keysOf('vi'))
  })

  it('has each key once', () => {
    expect(catalogues.vi.doubles).toEqual([])
    expect(catalogues.en.doubles).toEqual([])
  })

  it('has no empty text', () => {
    const empty = locales.flatMap((locale) =>
      [...catalogues[locale].messages].filter(([, { text }]) => text.trim() === '').map(([key]) => `${locale}: ${key}`),
    )
    expect(empty).toEqual([])
  })

  it('takes the same parameters in both languages, but for forms of address', () => {
    const differing = [...catalogues.vi.messages].flatMap(([key, { text }]) => {
      const [vi, en] = [parametersOf(text), parametersOf(catalogues.en.messages.get(key)?.text ?? '')]
      const forgotten = vi.filter((name) => !en.includes(name) && !formsOfAddress.has(name))
      const unknown = en.filter((name) => !vi.includes(name))
      return forgotten.length + unknown.length === 0 ? [] : [`${key}: {${vi.join()}} in vi, {${en.join()}} in en`]
    })
    expect(differing).toEqual([])
  })

  it('speaks to everybody in one way: "anh/chị", or as the page knows them where it is their own', () => {
    const said = [...catalogues.vi.messages].map(([key, { area, text }]) => ({ key, area, text: text.replaceAll('\u00a0', ' ') }))
    const other = /(?<!\p{Letter})(bạn|quý|anh chị|anh hoặc chị)(?!\p{Letter})/iu
    expect(said.filter(({ text }) => other.test(text)).map(({ key }) => key)).toEqual([])
    // There a worker with a name reads: `{you}`, or a sentence that needs no address.
    const own = new Set(['queue', 'slots', 'followups', 'workers'])
    expect(said.filter(({ area, text }) => own.has(area) && /anh\/chị/i.test(text)).map(({ key }) => key)).toEqual([])
  })

  it("calls a result wrong in the word of its worker's button, to every reader", () => {
    const other = { vi: /báo (sai|chưa đúng)/iu, en: /disputed/i }
    const said = locales.flatMap((locale) =>
      [...catalogues[locale].messages].filter(([, { text }]) => other[locale].test(text.replaceAll('\u00a0', ' '))).map(([key]) => key),
    )
    expect(said).toEqual([])
  })

  it('writes the centre with a small letter inside a sentence', () => {
    const inside = /[\p{Letter}\d,;)}”]\sTrung\stâm(?!\sDịch\svụ)/u
    const capital = [...catalogues.vi.messages].filter(([, { text }]) => inside.test(text)).map(([key]) => key)
    expect(capital).toEqual([])
  })

  it('calls the switch of the camera by another name than how much of the picture arrives', () => {
    for (const { messages } of Object.values(catalogues)) {
      const rungs = ['full', 'low'].map((rung) => messages.get(`call_rung_${rung}`)?.text)
      expect(rungs).not.toContain(messages.get('call_picture')?.text)
    }
  })

  it('has a sentence for every refusal', () => {
    const missing = errorCodes.filter((code) => !catalogues.vi.messages.has(`error_${code}`))
    expect(missing).toEqual([])
  })
})

/** Attributes that people read or hear, of elements and of the kit's components: not one letter of their own. */
const spokenAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'busyLabel',
  'cancelLabel',
  'confirmLabel',
  'description',
  'detail',
  'error',
  'hint',
  'label',
  'lead',
  'legend',
  'placeholder',
  'reason',
  'subtitle',
  'summary',
  'text',
  'title',
])
/** Attributes whose words a browser reads, never a person. */
const silentAttributes = new Set(['accept', 'class', 'd', 'points', 'rel', 'sizes', 'src', 'style', 'transform', 'viewBox'])
/** These match words of what staff type, and names that are the same in every language. */
const wordLists = new Set(['src/lib/features/fairs/fair-title.ts', 'src/routes/account/device-name.ts'])
/** Their text is a program or a drawing. */
const silentElements = new Set(['script', 'style'])
const letter = /\p{Letter}/u
/** A letter that English has not, or two words: neither is a name of the code. */
const wording = /[^\P{Letter}a-zA-Z]|\p{Letter}\s+\p{Letter}/u
/** In a script class names and selectors have spaces too: there it is Vietnamese, or begins as a sentence does. */
const sentence = /[^\P{Letter}a-zA-Z]|^\s*\p{Lu}\p{Ll}*\s+\p{Letter}/u

function* filesBelow(folder: string, ending: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path, ending)
    else if (entry.name.endsWith(ending)) yield path
  }
}

interface Node {
  type: string
  start: number
  [field: string]: unknown
}
interface Words {
  text: string
  start: number
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
}

/** The text of a literal itself. */
function* literal(node: Node): Generator<Words> {
  if (node.type === 'Literal' && typeof node['value'] === 'string') yield { text: node['value'], start: node.start }
  if (node.type === 'TemplateElement') yield { text: (node['value'] as { raw: string }).raw, start: node.start }
}

/** Literals that an expression may yield: `'a'`, `` `a ${b}` ``, `c ? 'a' : 'b'`; not the names and arguments inside a call. */
function* literalsOf(node: Node): Generator<Words> {
  yield* literal(node)
  if (node.type === 'TemplateLiteral') for (const part of childrenOf(node)) yield* literal(part)
  const branches = { ConditionalExpression: ['consequent', 'alternate'], LogicalExpression: ['left', 'right'] }[node.type] ?? []
  for (const branch of branches) if (isNode(node[branch])) yield* literalsOf(node[branch])
  if (node.type === 'ExpressionTag' && isNode(node['expression'])) yield* literalsOf(node['expression'])
}

function* wordsOfAttribute(node: Node): Generator<Words> {
  const name = String(node['name'])
  if (silentAttributes.has(name)) return
  const pattern = spokenAttributes.has(name) ? letter : wording
  for (const part of childrenOf(node)) {
    const found = part.type === 'Text' ? [{ text: String(part['data']), start: part.start }] : literalsOf(part)
    for (const words of found) if (pattern.test(words.text)) yield words
  }
}

/** What a component says in words of its own instead of the catalogue's. */
function* wordsIn(node: Node): Generator<Words> {
  if (silentElements.has(String(node['name'])) && node.type === 'RegularElement') return
  if (node.type === 'Attribute') return yield* wordsOfAttribute(node)
  if (node.type === 'Text') yield { text: String(node['data']), start: node.start }
  if (node.type === 'ExpressionTag') return yield* literalsOf(node)
  for (const child of childrenOf(node)) yield* wordsIn(child)
}

/** Every literal of a script, wherever it stands. */
function* wordsOfScript(node: Node): Generator<Words> {
  for (const words of literal(node)) if (sentence.test(words.text)) yield words
  for (const child of childrenOf(node)) yield* wordsOfScript(child)
}

function hardCodedIn(source: string): string[] {
  const { fragment, instance, module }: AST.Root = parse(source, { modern: true })
  const markup = [...wordsIn(fragment as unknown as Node)].filter(({ text }) => letter.test(text))
  const scripts = [instance, module].flatMap((script) => (script ? [...wordsOfScript(script.content as unknown as Node)] : []))
  return [...scripts, ...markup].map(({ text, start }) => `line ${source.slice(0, start).split('\n').length}: ${text.trim()}`)
}

/** A module by itself is read as a component that has nothing but a script. */
function sourceOf(path: string): string {
  const source = readFileSync(path, 'utf8')
  return path.endsWith('.svelte') ? source : `<script lang="ts">${source}</script>`
}

describe('a component', () => {
  it('has no words of its own, nor has a module that it is made of', () => {
    const paths = [...filesBelow(join(web, 'src'), '.svelte'), ...filesBelow(join(web, 'src'), '.ts')]
      // Tests bring people of their own, with names.
      .filter((path) => !/\.(test|d)\.ts$|\/(make|fake)-[^/]+\.ts$|\/paraglide\/|\/api\/schema\.ts$/.test(path))
      .filter((path) => !wordLists.has(relative(web, path)))
    const found = paths.flatMap((path) => hardCodedIn(sourceOf(path)).map((words) => `${relative(web, path)} ${words}`))
    expect(found).toEqual([])
  })

  it('is caught with words between tags, in any attribute, in an expression and in its script', () => {
    const caught = (markup: string, script = '') => hardCodedIn(`<script lang="ts">let a = 'free'; ${script}</script>${markup}`).length
    expect(caught('<p>Chào anh</p>')).toBe(1)
    expect(caught('<input placeholder="Họ tên" class="input" />')).toBe(1)
    expect(caught('<Button aria-label={a ? "Mở" : "Đóng"} />')).toBe(2)
    expect(caught('{#if a}<b>{`Còn ${a} người`}</b>{/if}')).toBe(2)
    for (const name of ['hint', 'legend', 'lead', 'text', 'detail', 'reason', 'busyLabel', 'confirmLabel', 'title'])
      expect(caught(`<Field ${name}="Save" />`)).toBe(1)
    expect(caught('<Field anything="Lưu" other="Save it" />')).toBe(2)
    expect(caught('', "const title = 'Xin chào'")).toBe(1)
    expect(caught('', "const title = { a: ['Good morning'] }")).toBe(1)
    expect(caught('', 'const title = () => `Còn ${a}`')).toBe(1)
    expect(caught('<p class="Text two">{m.call_leave()} · {a} 12:00 {format(a, "short")}</p>')).toBe(0)
    expect(caught('<Button look="turn" href="/sign-in?way=slip" onclick={() => go("a b")} />', "const width = 'sm:grid gap-2'")).toBe(0)
  })
})

describe('a message that a component asks for', () => {
  it('is in the catalogue', () => {
    const sources = [...filesBelow(join(web, 'src'), '.svelte'), ...filesBelow(join(web, 'src'), '.ts')]
    const missing = sources
      .filter((path) => !path.includes('/paraglide/') && existsSync(path))
      .flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/\bm\.([a-z]\w+)\(/g)]
          .map(([, key]) => key ?? '')
          .filter((key) => !catalogues.vi.messages.has(key))
          .map((key) => `${relative(web, path)}: ${key}`),
      )
    expect(missing).toEqual([])
  })

  it('is asked for somewhere', () => {
    const sources = [...filesBelow(join(web, 'src'), '.svelte'), ...filesBelow(join(web, 'src'), '.ts')]
      .filter((path) => !path.includes('/paraglide/'))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n')
    const asked = new Set([...sources.matchAll(/\bm\.([a-z]\w+)/g)].map(([, key]) => key))
    expect([...catalogues.vi.messages.keys()].filter((key) => !asked.has(key))).toEqual([])
  })
})

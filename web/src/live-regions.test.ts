import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'svelte/compiler'
import { expect, it } from 'vitest'

const source = fileURLToPath(new URL('.', import.meta.url))

interface Node {
  type: string
  name?: string
  attributes?: Node[]
  [field: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'
const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode)

function attribute(node: Node, name: string): string | undefined {
  const value = node.attributes?.find((one) => one.type === 'Attribute' && one.name === name)?.['value']
  return Array.isArray(value) ? String((value[0] as { data?: string }).data) : undefined
}

/** Spoken by itself when its words change. */
function isLive(node: Node): boolean {
  const [live, role] = [attribute(node, 'aria-live'), attribute(node, 'role')]
  return live === 'polite' || live === 'assertive' || role === 'status' || role === 'alert' || node.name === 'Spoken'
}

/** What is read whole with each change, and is more than a word of news. */
const heavy = new Set(['button', 'form', 'input', 'h1', 'h2', 'h3', 'select', 'table', 'textarea', 'Button', 'Late', 'Refusal'])
const isTag = ({ type }: Node) => type === 'RegularElement' || type === 'Component'

function* faultsIn(node: Node, region?: Node): Generator<string> {
  const isRegion = isLive(node)
  if (region && isRegion) yield `<${node.name}> is spoken within <${region.name}>, which speaks of it too`
  if (region && isTag(node) && heavy.has(node.name ?? '')) yield `<${node.name}> within the spoken <${region.name}>`
  for (const child of childrenOf(node)) yield* faultsIn(child, isRegion ? node : region)
}

const faultsOf = (text: string) => [...faultsIn(parse(text, { modern: true }).fragment as unknown as Node)]

it('speaks words alone, each once: no region within another, no heading and nothing to press', () => {
  const faults = globSync('**/*.svelte', { cwd: source }).flatMap((path) =>
    faultsOf(readFileSync(join(source, path), 'utf8')).map((fault) => `${path}: ${fault}`),
  )
  expect(faults).toEqual([])
})

it('is caught with a button or another region within', () => {
  expect(faultsOf('<div aria-live="polite">{#if a}<Note role="alert">{a}</Note>{/if}</div>')).toHaveLength(1)
  expect(faultsOf('<Note role="status"><p>{a}</p><Button>{b}</Button></Note>')).toHaveLength(1)
  expect(faultsOf('<p role="status"><b>{a}</b></p><div aria-live="off"><a href="/">{b}</a></div>')).toEqual([])
})

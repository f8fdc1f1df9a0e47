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

const unread = 'unread'

/** What an attribute may say: both sides of a condition. What a component passes on is read where it is given. */
function saidBy(node: Node, name: string): string[] {
  const value = node.attributes?.find((one) => one.type === 'Attribute' && one.name === name)?.['value']
  const parts = [value].flat().filter(isNode)
  if (parts.length > 1) return [unread]
  return parts.flatMap((part) => (part.type === 'Text' ? String(part['data']) : branchesOf(part['expression'] as Node)))
}

function branchesOf(expression: Node): string[] {
  if (expression.type === 'ConditionalExpression')
    return [expression['consequent'], expression['alternate']].flatMap((branch) => branchesOf(branch as Node))
  if (expression.type === 'Literal') return [String(expression['value'])]
  return expression.type === 'Identifier' && ['role', 'undefined'].includes(expression.name ?? '') ? [] : [unread]
}

const spokenRoles = new Set(['status', 'alert', 'log'])

/** Spoken by itself when its words change. */
function isLive(node: Node): boolean {
  const isLoud = saidBy(node, 'aria-live').some((live) => live === 'polite' || live === 'assertive')
  return isLoud || saidBy(node, 'role').some((role) => spokenRoles.has(role)) || node.name === 'Spoken'
}

/** What is read whole with each change, and is more than a word of news. */
const heavy = new Set(['button', 'form', 'input', 'h1', 'h2', 'h3', 'select', 'table', 'textarea'])
/** What another file draws is not read here: these are words alone. */
const light = new Set(['OwnCallState'])
const isHeavy = ({ type, name = '' }: Node) => (type === 'RegularElement' && heavy.has(name)) || (type === 'Component' && !light.has(name))

function* faultsIn(node: Node, region?: Node): Generator<string> {
  const isRegion = isLive(node)
  if ([...saidBy(node, 'aria-live'), ...saidBy(node, 'role')].includes(unread))
    yield `<${node.name}> does not say here whether it is spoken`
  if (region && isRegion) yield `<${node.name}> is spoken within <${region.name}>, which speaks of it too`
  else if (region && isHeavy(node)) yield `<${node.name}> within the spoken <${region.name}>`
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

it('is caught with a part that another file draws, and with a role that is decided elsewhere', () => {
  expect(faultsOf('<div aria-live="polite"><OutcomeCard {outcome} /></div>')).toEqual(['<OutcomeCard> within the spoken <div>'])
  expect(faultsOf('<p role={isBad ? "alert" : "status"}><button>{a}</button></p>')).toEqual(['<button> within the spoken <p>'])
  expect(faultsOf('<p role={roleOf(a)}>{a}</p>')).toHaveLength(1)
  expect(faultsOf('<div {role}><Icon /></div><p aria-live={isOn ? "polite" : undefined}>{a}</p>')).toEqual([])
})

import type { Plugin } from 'vite'

/** Modes of Svelte's runtime as constants: what is only for one of them is then left out. */
const flags = `
export const async_mode_flag = false
export const legacy_mode_flag = false
export const tracing_mode_flag = false
`

/** For `devalue`: what a page keeps in its history is JSON, and no load runs on the server alone. */
const plainValues = `
export const stringify = (value) => JSON.stringify([value])
export const parse = (text) => JSON.parse(text)[0]
const refuse = () => { throw new Error('Left out of the pages by web/left-out.ts') }
export { refuse as stringifyAsync, refuse as uneval, refuse as unflatten }
`

const sources: Record<string, string> = { '\0left-out:flags': flags, '\0left-out:plain-values': plainValues }

/** Leaves out of the browser's build the parts of the framework that no page uses. The server's build keeps them. */
export function leftOut(): Plugin {
  return {
    name: 'left-out',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (id === 'devalue') return '\0left-out:plain-values'
      if (!/\bflags\//.test(id)) return undefined
      const found = await this.resolve(id, importer, { skipSelf: true })
      const mode = /\/svelte\/src\/internal\/flags\/(\w+)\.js$/.exec(found?.id ?? '')?.[1]
      if (mode === undefined) return undefined
      if (mode === 'index') return '\0left-out:flags'
      throw new Error(`${importer} needs the ${mode} mode of Svelte, which web/left-out.ts leaves out.`)
    },
    load: (id) => sources[id],
  }
}

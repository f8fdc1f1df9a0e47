import type { Plugin } from 'vite'

/**
 * In the place of Vite's helper around each `import()`. A browser may remember for the page's whole life that a module could not be
 * fetched (Chromium does, for what it imports too), and no later try would ever ask the network. So the files are fetched
 * first, which can be tried again, and the import finds them in the browser's cache.
 */
const helper = `
const underWay = new Map()

const ask = (href) => href.endsWith('.css') ? style(href) : script(href)

async function script(href) {
  const answer = await fetch(href)
  if (!answer.ok) throw new TypeError('Failed to fetch ' + href)
  await answer.arrayBuffer()
}

function style(href) {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', crossOrigin: '', href })
  return new Promise((resolve, reject) => {
    link.onload = resolve
    link.onerror = () => {
      link.remove()
      reject(new TypeError('Failed to fetch ' + href))
    }
    document.head.append(link)
  })
}

function once(href) {
  if (!underWay.has(href)) {
    const asked = ask(href)
    underWay.set(href, asked)
    asked.catch(() => underWay.delete(href))
  }
  return underWay.get(href)
}

export const __vitePreload = async (load, files, importer) => {
  const here = new Set(Array.from(document.querySelectorAll('link'), ({ href }) => href))
  const missing = (files ?? []).map((file) => new URL(file, importer).href).filter((href) => underWay.has(href) || !here.has(href))
  await Promise.all(missing.map(once))
  return load()
}
`

/** Lets what a page fetches late be asked for again after a lost network. */
export function fetchedFirst(): Plugin {
  return {
    name: 'fetched-first',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    load: (id) => (id === '\0vite/preload-helper.js' ? helper : undefined),
  }
}

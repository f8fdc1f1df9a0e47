import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface GeneratedFile {
  /** From the project's folder. */
  path: string
  content: string
}

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url))

function contentNow(path: string): string | undefined {
  try {
    return readFileSync(join(projectFolder, path), 'utf8')
  } catch {
    return undefined
  }
}

/**
 * Writes the files; with `--check` only compares, and ends the process with code 1 and one sentence for each file that is
 * not what its source says.
 */
export function writeOrCheck(files: GeneratedFile[], command: string): void {
  const isCheck = process.argv.includes('--check')
  for (const { path, content } of files) {
    if (contentNow(path) === content) continue
    if (isCheck) {
      console.error(`${path} is not what its source says any more: run "${command}" and commit it.`)
      process.exitCode = 1
    } else {
      writeFileSync(join(projectFolder, path), content)
      console.log(`${path} is written anew.`)
    }
  }
}

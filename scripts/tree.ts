import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.dirname(import.meta.dirname)

/** The project's own files: what git tracks or would track. A test gives a planted one instead. */
export interface Tree {
  /** Paths from the root, with `/`, sorted. */
  readonly files: readonly string[]
  read(file: string): string
  /** The committed versions of a file, newest first. */
  history(file: string): string[]
}

function git(...args: string[]): string {
  const done = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (done.status === 0) return done.stdout
  throw new Error(`git ${args[0]} failed: ${done.error?.message ?? done.stderr}`)
}

/** The files of this checkout, including those not yet committed. */
export function projectTree(): Tree {
  const listed = git('ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0')
  const files = [...new Set(listed)].filter((file) => file && existsSync(path.join(ROOT, file)))
  return {
    files: files.sort(),
    read: (file) => readFileSync(path.join(ROOT, file), 'utf8'),
    history: (file) => {
      const commits = git('log', '--format=%H', '--diff-filter=AM', '--', file).split('\n').filter(Boolean)
      return commits.map((commit) => git('show', `${commit}:${file}`))
    },
  }
}

/** A tree made of texts, for tests that plant a violation. */
export function plantedTree(contents: Readonly<Record<string, string>>, history: readonly string[] = []): Tree {
  return { files: Object.keys(contents).sort(), read: (file) => contents[file] ?? '', history: () => [...history] }
}

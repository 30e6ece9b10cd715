import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.dirname(import.meta.dirname)

/** The project's own files: what git tracks or would track. A test gives a planted one instead. */
export interface Tree {
  /** Paths from the root, with `/`, sorted. */
  readonly files: readonly string[]
  read(file: string): string
}

/** The files of this checkout, including those not yet committed. */
export function projectTree(): Tree {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (listed.status !== 0) throw new Error(`git could not list the files: ${listed.error?.message ?? listed.stderr}`)
  const files = [...new Set(listed.stdout.split('\0'))].filter((file) => file && existsSync(path.join(ROOT, file)))
  return { files: files.sort(), read: (file) => readFileSync(path.join(ROOT, file), 'utf8') }
}

/** A tree made of texts, for tests that plant a violation. */
export function plantedTree(contents: Readonly<Record<string, string>>): Tree {
  return { files: Object.keys(contents).sort(), read: (file) => contents[file] ?? '' }
}

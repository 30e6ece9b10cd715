import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Files of a package that never end in a web app. */
const ASIDE = /(^|\/)(node_modules|dist|e2e|\.turbo|\.vite)$|\.test\.tsx?$/

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.posix.join(folder, entry.name)
    if (ASIDE.test(file)) continue
    if (entry.isDirectory()) yield* filesIn(file)
    else if (entry.isFile()) yield file
  }
}

/** A hash of everything that a web app may be built from: its own folder, all packages and what is installed. */
export function hashOfSources(root: string, app: string): string {
  const hash = createHash('sha256')
  const folders = [path.posix.join('apps', app), 'packages']
  for (const file of [...folders.flatMap((folder) => [...filesIn(folder)]), 'pnpm-lock.yaml', 'tsconfig.base.json']) {
    const absolute = path.join(root, file)
    if (existsSync(absolute)) hash.update(file).update('\0').update(readFileSync(absolute))
  }
  return hash.digest('hex')
}

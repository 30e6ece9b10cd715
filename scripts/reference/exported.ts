import path from 'node:path'
import type { Tree } from '../tree.ts'
import { sources } from '../walls/source.ts'
import { type Declared, declarationOf } from './declaration.ts'
import { type Docstring, docstringBefore } from './docstring.ts'

/** One name that a package's entry gives. */
export interface Exported extends Declared {
  readonly name: string
  readonly file: string
  /** The folder of `src` that it is from, two levels of it at most: what the page is about. */
  readonly folder: string
  readonly doc: Docstring | null
}

/** What a package's entry gives, in the order of the entry: it was put in order for readers. */
export function exportedBy(tree: Tree, room: string): Exported[] {
  const [entry] = sources(tree, (file) => file === `packages/${room}/src/index.ts`)
  if (!entry) return []
  const base = path.posix.dirname(entry.file)
  const named = entry.module.staticExports
    .flatMap((statement) => statement.entries)
    .map(({ importName, isType, moduleRequest }) => ({
      name: importName.name ?? '',
      isType,
      file: moduleRequest ? path.posix.join(base, moduleRequest.value) : entry.file,
    }))
  const files = new Set(named.map(({ file }) => file))
  const parsed = new Map(sources(tree, (file) => files.has(file)).map((source) => [source.file, source]))
  return named.flatMap(({ name, file, isType }) => {
    const source = parsed.get(file)
    const declared = source && declarationOf(source, name, isType)
    if (!declared) return []
    const way = path.posix.relative(base, file).replace(/\.ts$/, '').split('/')
    const folder = way.slice(0, Math.max(1, Math.min(2, way.length - 1))).join('/')
    return [{ name, file, folder, ...declared, doc: docstringBefore(source, declared.start) }]
  })
}

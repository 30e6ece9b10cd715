import { sources } from './source.ts'
import type { Violation, Wall } from './wall.ts'

/** A package has one entry, which names what it gives; nothing else gathers and hands on. */
export const barrels: Wall = {
  name: 'barrels',
  check: (tree) =>
    sources(tree, () => true).flatMap((source) => {
      const found: Violation[] = source.module.staticExports
        .flatMap((statement) => statement.entries)
        .filter((entry) => /^export\s*(type\s*)?\*/.test(source.text.slice(entry.start, entry.end)))
        .map((entry) => ({
          file: source.file,
          line: source.lineOf(entry.start),
          message: 'has `export *`: name each export, so that what the package gives is a decision.',
        }))
      if (/(^|\/)index\.tsx?$/.test(source.file) && !/^packages\/[^/]+\/src\/index\.ts$/.test(source.file))
        found.push({
          file: source.file,
          message: 'is a second entry: a package has src/index.ts alone; inside it, import the file itself.',
        })
      return found
    }),
}

import { Visitor } from 'oxc-parser'
import { isTest, sources, type Source } from './source.ts'
import type { Violation, Wall } from './wall.ts'

const RUNNERS = new Set(['it', 'test', 'describe', 'bench'])
const PARTIAL = new Set(['skip', 'only', 'todo', 'fixme', 'skipIf', 'runIf', 'fails', 'fail'])

/** A test that does not run proves nothing, and one that runs alone hides the others. */
export const wholeTests: Wall = {
  name: 'whole tests',
  check: (tree) => sources(tree, isTest).flatMap(partialTests),
}

function partialTests(source: Source): Violation[] {
  const found: Violation[] = []
  new Visitor({
    MemberExpression(node) {
      if (node.property.type !== 'Identifier' || !PARTIAL.has(node.property.name)) return
      const root = rootOf(node.object)
      if (root && RUNNERS.has(root))
        found.push({
          file: source.file,
          line: source.lineOf(node.start),
          message: `has ${root}.${node.property.name}: a test runs whole or is not there; what is to come stands in docs/brief-coverage-to-come.json.`,
        })
    },
  }).visit(source.program)
  return found
}

/** `test` for both `test.skip` and `test.describe.skip`. */
function rootOf(node: { type: string }): string | null {
  if (node.type === 'Identifier') return (node as unknown as { name: string }).name
  if (node.type === 'MemberExpression') return rootOf((node as unknown as { object: { type: string } }).object)
  return null
}

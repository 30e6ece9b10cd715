import { Visitor } from 'oxc-parser'
import { isTest, sources, type Source } from './source.ts'
import type { Violation, Wall } from './wall.ts'

const PURE = /^packages\/(rules|content|campaign|campaign-[^/]+)\/src\//
/** These read the zone of the machine, which differs between a browser, a server and a test. */
const LOCAL_TIME = /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)$|^getTimezoneOffset$/

/**
 * What makes a pure package depend on where and when it runs and that neither its tsconfig (no Node, no DOM) nor the
 * linter (`Date.now`, `Math.random`, `process`) can see.
 */
export const purity: Wall = {
  name: 'purity',
  check: (tree) => sources(tree, (file) => PURE.test(file) && !isTest(file)).flatMap(impurities),
}

function impurities(source: Source): Violation[] {
  const found: Violation[] = []
  const report = (start: number, message: string) =>
    found.push({ file: source.file, line: source.lineOf(start), message: `${message} in a pure package.` })
  new Visitor({
    NewExpression(node) {
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'Date') return
      if (node.arguments.length === 0) report(node.start, '`new Date()` reads the clock: take `now` as an argument')
      if (node.arguments.length > 1) report(node.start, '`new Date(y, m, …)` reads the local zone: use Date.UTC')
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date')
        report(node.start, '`Date()` reads the clock: take `now` as an argument')
    },
    MemberExpression(node) {
      if (node.property.type !== 'Identifier' || node.computed) return
      if (LOCAL_TIME.test(node.property.name))
        report(node.start, `\`${node.property.name}\` reads the local zone: use the UTC form, or Temporal with a zone`)
      if (node.property.name === 'Now' && node.object.type === 'Identifier' && node.object.name === 'Temporal')
        report(node.start, '`Temporal.Now` reads the clock: take `now` as an argument')
    },
  }).visit(source.program)
  return found
}

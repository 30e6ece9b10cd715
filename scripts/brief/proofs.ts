import { Visitor } from 'oxc-parser'
import type { Tree } from '../tree.ts'
import { isTest, sources, type Source } from '../walls/source.ts'

/** One test or case that names items of the brief. */
export interface Proof {
  readonly file: string
  readonly title: string
  readonly items: readonly string[]
}

const RUNNER = /^(it|test|describe)\b/
const ITEM = '[RSD]\\d+'
const NAMED = new RegExp(`\\((${ITEM}(?:\\s*[–-]\\s*${ITEM})?(?:,\\s*${ITEM}(?:\\s*[–-]\\s*${ITEM})?)*)\\)`, 'g')

/** Test titles that name items in parentheses, as `(R8, D1)` or `(S1–S6)`, and case files with `name` and `proves`. */
export function proofs(tree: Tree): Proof[] {
  const tests = sources(tree, isTest).flatMap(titles)
  const cases = tree.files
    .filter((file) => /^packages\/.*\/cases\/[^/]+\.json$/.test(file))
    .flatMap((file) => provingCases(file, JSON.parse(tree.read(file))))
  return [...tests, ...cases]
}

export function itemsIn(title: string): string[] {
  return [...title.matchAll(NAMED)].flatMap(([, list = '']) => list.split(',').flatMap(expand))
}

/** `S1–S6` is S1, S2 … S6. */
function expand(part: string): string[] {
  const [first = '', last = first] = part.split(/[–-]/).map((item) => item.trim())
  const from = Number(first.slice(1))
  const count = first[0] === last[0] ? Number(last.slice(1)) - from + 1 : 1
  return Array.from({ length: Math.max(count, 1) }, (_, index) => `${first[0]}${from + index}`)
}

function titles(source: Source): Proof[] {
  const found: Proof[] = []
  new Visitor({
    CallExpression(node) {
      if (!RUNNER.test(source.text.slice(node.callee.start, node.callee.end))) return
      const first = node.arguments[0]
      if (first?.type !== 'Literal' && first?.type !== 'TemplateLiteral') return
      const title = source.text.slice(first.start + 1, first.end - 1).replaceAll("\\'", "'")
      const items = itemsIn(title)
      if (items.length > 0) found.push({ file: source.file, title, items })
    },
  }).visit(source.program)
  return found
}

function provingCases(file: string, value: unknown): Proof[] {
  if (Array.isArray(value)) return value.flatMap((each) => provingCases(file, each))
  if (typeof value !== 'object' || value === null) return []
  if ('proves' in value && Array.isArray(value.proves) && 'name' in value)
    return [{ file, title: titleOf(value.name), items: value.proves.map(String) }]
  return Object.values(value).flatMap((each) => provingCases(file, each))
}

/** A case's name may be in both languages; the page is in English. */
function titleOf(name: unknown): string {
  return typeof name === 'object' && name !== null && 'en' in name ? String(name.en) : String(name)
}

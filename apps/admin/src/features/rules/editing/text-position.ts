import { jsonLanguage } from '@codemirror/lang-json'
import type { TreePath } from './tree-path.ts'

interface Node {
  name: string
  from: number
  to: number
  firstChild: Node | null
  nextSibling: Node | null
  getChild(name: string): Node | null
}

const VALUES = new Set(['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null'])

function valuesIn(node: Node): Node[] {
  const found: Node[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) if (VALUES.has(child.name)) found.push(child)
  return found
}

function step(text: string, node: Node, key: string | number): Node | undefined {
  if (typeof key === 'number') return node.name === 'Array' ? valuesIn(node)[key] : undefined
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const name = child.name === 'Property' ? child.getChild('PropertyName') : null
    if (name && text.slice(name.from + 1, name.to - 1) === key) return valuesIn(child)[0]
  }
  return undefined
}

/** Where in a JSON text the value at `path` stands; the nearest thing around it where the text lacks it. */
export function positionOf(text: string, path: TreePath): { from: number; to: number } {
  let node = valuesIn(jsonLanguage.parser.parse(text).topNode)[0]
  for (const key of path) {
    const next = node && step(text, node, key)
    if (!next) break
    node = next
  }
  return node ? { from: node.from, to: node.to } : { from: 0, to: Math.min(1, text.length) }
}

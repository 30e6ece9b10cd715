import { messageKeys, type MessageTree } from '../i18n/messages.ts'

const GROUP = /\b(?:const (\w+) = |(\w+): ReturnType<typeof )use\w*T(?:\(|<)'([\w.]+)'[)>]/g
const LITERAL = /'([^'\n]*)'|`([^`]*)`/g

/** What stands between the bracket that opens at `from` and the one that closes it. */
function inBrackets(text: string, from: number): string {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')' && (depth -= 1) === 0) return text.slice(from + 1, at)
  }
  return text.slice(from + 1)
}

/** The first argument, without the values that follow it. */
const firstOf = (args: string): string => {
  const values = args.search(/,\s*\{/)
  return values === -1 ? args : args.slice(0, values)
}

/**
 * The message keys that no source asks for: by name, as the beginning or end of a text that is put together, or, where a group is asked
 * by a value, as any text in `values`.
 */
export function unusedKeys(tree: MessageTree, sources: readonly string[], values: readonly string[]): string[] {
  const words = new Set(
    [...sources, ...values].flatMap((text) =>
      [...text.matchAll(/'([\w./-]+)'/g)].flatMap(([, word = '']) => [word, ...word.split(/[./]/)]),
    ),
  )
  const used = new Set<string>()
  const patterns: RegExp[] = []
  const byValue = new Set<string>()
  for (const text of sources) {
    for (const [, group, key] of text.matchAll(/\b(\w+)(?:Vi|En)\.(\w+)/g)) used.add(`${group}.${key}`)
    for (const [, variable, parameter, group = ''] of text.matchAll(GROUP)) {
      const name = variable ?? parameter ?? ''
      for (const call of text.matchAll(new RegExp(`(?<![\\w.])${name}(?:\\.(?:rich|has|raw))?\\(`, 'g'))) {
        const asked = firstOf(inBrackets(text, call.index + call[0].length - 1))
        const literals = [...asked.matchAll(LITERAL)]
        for (const [, plain, template = ''] of literals)
          if (plain !== undefined) used.add(`${group}.${plain}`)
          else patterns.push(new RegExp(`^${group}\\.${template.replace(/\$\{[^}]*\}/g, '.+')}$`))
        if (literals.length === 0) byValue.add(group)
      }
    }
  }
  /** Whether a group that it stands in is asked by a value, and the rest of the key is one. */
  const asValue = (key: string): boolean => {
    const parts = key.split('.')
    return parts.some(
      (_, at) => byValue.has(parts.slice(0, at).join('.')) && parts.slice(at).every((part) => words.has(part)),
    )
  }
  return messageKeys(tree).filter(
    (key) => !used.has(key) && !patterns.some((pattern) => pattern.test(key)) && !asValue(key),
  )
}

/** One object or list that is open at this place of a JSON text. */
interface Open {
  /** Keys so far; null for a list. */
  keys: Set<string> | null
  /** Whether the next string is a key. */
  isAtKey: boolean
}

const quote = 34
const backslash = 92

/** Where the string that starts at `from` ends: the place of its closing quotation mark. */
function endOfString(text: string, from: number): number {
  let at = from + 1
  for (let code = text.charCodeAt(at); code !== quote && at < text.length; code = text.charCodeAt(at)) {
    at += code === backslash ? 2 : 1
  }
  return at
}

/**
 * A key that stands twice in one object of a JSON text; undefined where each stands once. `JSON.parse` silently keeps the
 * last, and nobody knows which one was meant.
 * @param text which `JSON.parse` has taken
 */
export function repeatedKey(text: string): string | undefined {
  const open: Open[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    const inner = open.at(-1)
    if (character === '"') {
      const end = endOfString(text, at)
      if (inner?.keys && inner.isAtKey) {
        const key = JSON.parse(text.slice(at, end + 1)) as string
        if (inner.keys.has(key)) return key
        inner.keys.add(key)
        inner.isAtKey = false
      }
      at = end
    } else if (character === '{') open.push({ keys: new Set(), isAtKey: true })
    else if (character === '[') open.push({ keys: null, isAtKey: false })
    else if (character === '}' || character === ']') open.pop()
    else if (character === ',' && inner) inner.isAtKey = true
  }
  return undefined
}

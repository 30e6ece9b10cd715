import type { Exported } from './exported.ts'

/** The page of a folder: `compile/sql` has `compile-sql.md`. */
export function pageOf(folder: string): string {
  return `${folder.replaceAll('/', '-')}.md`
}

/** Where each exported name is told, seen from any page of the same reference. */
export class NameLinks {
  readonly #targets = new Map<string, string>()
  readonly #anchors = new Map<Exported, string>()

  constructor(pages: ReadonlyMap<string, readonly Exported[]>) {
    for (const [folder, names] of pages) {
      const seen = new Map<string, number>()
      for (const each of names) {
        const plain = each.name.toLowerCase()
        const before = seen.get(plain) ?? 0
        seen.set(plain, before + 1)
        // A type and a value may share a name: the second heading of a page gets a number.
        const target = `${pageOf(folder)}#${before === 0 ? plain : `${plain}-${before}`}`
        this.#anchors.set(each, target)
        if (!this.#targets.has(each.name)) this.#targets.set(each.name, target)
      }
    }
  }

  to(exported: Exported): string {
    return `[\`${exported.name}\`](${this.#anchors.get(exported) ?? ''})`
  }

  /** Links the names that a text has in backticks, but `self`. */
  inText(text: string, self: string): string {
    return text.replace(/`([A-Za-z]\w*)`/g, (whole, name: string) => {
      const target = name === self ? undefined : this.#targets.get(name)
      return target === undefined ? whole : `[${whole}](${target})`
    })
  }

  /** The exported names in a signature, each once, but `self`. */
  inSignature(signature: string, self: string): string[] {
    const code = signature.replaceAll(/\/\*[\s\S]*?\*\/|'[^']*'/g, '')
    const names = new Set(code.match(/[A-Za-z]\w*/g))
    return [...names].flatMap((name) => {
      const target = name === self ? undefined : this.#targets.get(name)
      return target === undefined ? [] : [`[\`${name}\`](${target})`]
    })
  }
}

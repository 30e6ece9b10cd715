interface KeptRow {
  name: string
  /** Outlives the name. */
  key: string
  /** What the rule was called before, where it was renamed. */
  was: string | null
}

/** Keeps the rows' keys by the rules' names. A new name in the place of one that is gone is the same rule, renamed. */
export function keepRows(kept: readonly KeptRow[], names: readonly string[]): readonly KeptRow[] {
  const sameCount = kept.length === names.length
  if (sameCount && names.every((name, index) => kept[index]?.name === name)) return kept
  const known = new Map(kept.map((row) => [row.name, row]))
  const now = new Set(names)
  const used = new Set(kept.map(({ key }) => key))
  return names.map((name, index) => {
    const same = known.get(name)
    if (same) return same
    const before = kept[index]
    if (sameCount && before && !now.has(before.name)) return { name, key: before.key, was: before.name }
    let key = name
    while (used.has(key)) key += '+'
    used.add(key)
    return { name, key, was: null }
  })
}

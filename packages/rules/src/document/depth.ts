/** Deeper than any document that passes; found before a recursive reader could run out of stack. */
const deepestJson = 120

/** Whether the value nests too deeply to be read, a cycle of objects included. */
export function isTooDeep(input: unknown): boolean {
  const open: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next
    if (typeof value !== 'object' || value === null) continue
    if (depth > deepestJson) return true
    for (const child of Object.values(value)) open.push({ value: child, depth: depth + 1 })
  }
  return false
}

/** JSON as a person writes it: on one line where that is at most `width` wide, else a line for each part. */
export function jsonText(value: unknown, width = Infinity, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  const parts = (within: string) =>
    Array.isArray(value)
      ? value.map((each) => jsonText(each, width, within))
      : Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${jsonText(each, width, within)}`)
  const [open, close, gap] = Array.isArray(value) ? ['[', ']', ''] : ['{', '}', ' ']
  const flat = parts('').length === 0 ? `${open}${close}` : `${open}${gap}${parts('').join(', ')}${gap}${close}`
  if (!flat.includes('\n') && flat.length + indent.length <= width) return flat
  return `${open}\n${parts(inner)
    .map((part) => inner + part)
    .join(',\n')}\n${indent}${close}`
}

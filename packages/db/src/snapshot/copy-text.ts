import type { FactValue } from '@careline/rules'

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One line of PostgreSQL's text format for COPY. */
export function copyLine(values: readonly FactValue[]): string {
  return `${values.map(copyValue).join('\t')}\n`
}

function copyValue(value: FactValue): string {
  if (value === null) return '\\N'
  const text = Array.isArray(value) ? arrayLiteral(value) : String(value)
  return text.replace(/[\\\t\n\r]/g, (special) => ESCAPES[special] ?? special)
}

function arrayLiteral(list: readonly string[]): string {
  return `{${list.map((each) => `"${each.replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}

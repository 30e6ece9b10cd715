import type { Locale } from '@careline/rules'
import { columnId, columnOf } from './decision-table.ts'
import type { CellWords } from './cell-text.ts'
import { columnWords, type GridColumn } from './grid-column.ts'

/** The column of a file that says which rule a row is. */
export const RULE = '#rule'

const OWN = {
  rule: { vi: 'Mã quy tắc', en: 'Rule' },
  label: { vi: 'Tên', en: 'Name' },
  priority: { vi: 'Ưu tiên', en: 'Priority' },
} as const

const ownHead = (key: keyof typeof OWN, locale: Locale) => `${OWN[key][locale]} #${key}`

export const ruleHead = (locale: Locale): string => ownHead('rule', locale)

/** What heads a column of the file: words for a person, then what the column is for who reads it back. */
export function headOf(column: GridColumn, { facts, locale }: CellWords): string {
  if (column.kind === 'label' || column.kind === 'priority') return ownHead(column.kind, locale)
  if (column.kind === 'outcome') return `→ ${column.key}`
  const { asks, nth } = column.column
  const key = 'fact' in asks ? `[${asks.fact}]` : `{${asks.named}}`
  const words = 'fact' in asks ? `${columnWords({ ...column.column, nth: 0 }, { facts }, locale)} ` : ''
  return `${words}${key}${nth > 0 ? ` ${nth + 1}` : ''}`
}

/** What a column is, by its head; null for one that no table has. */
export function readHead(text: string): GridColumn | typeof RULE | null {
  const head = text.trim()
  if (head.startsWith('→ ')) return { kind: 'outcome', id: `outcome ${head.slice(2)}`, key: head.slice(2) }
  if (head.endsWith(RULE)) return RULE
  if (head.endsWith('#label')) return { kind: 'label', id: 'label' }
  if (head.endsWith('#priority')) return { kind: 'priority', id: 'priority' }
  const [, fact, named, nth] = /(?:\[([^\]]+)\]|\{(.+)\})(?: (\d+))?$/.exec(head) ?? []
  const asks = fact ? { fact } : named ? { named } : null
  if (!asks) return null
  const id = columnId(asks, nth ? Number(nth) - 1 : 0)
  return { kind: 'when', id, column: columnOf(id) }
}

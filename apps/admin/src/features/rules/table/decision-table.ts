import type { Condition, NamedCondition, Rule, RuleSet, TestCondition } from '@careline/rules'

/** What a cell can hold: a test of a fact, or whether a named condition holds. */
export type CellMember = TestCondition | NamedCondition | { not: NamedCondition }

/** One question that rows answer. `nth` is 1 where a rule asks the same a second time, as in “from 4, and not 7”. */
export interface TableColumn {
  id: string
  asks: { fact: string } | { named: string }
  nth: number
}

export interface TableCell {
  column: string
  member: CellMember
}

/** A rule as a row. Its cells keep the order of the rule; a column without a cell is not asked. */
export interface TableRow {
  rule: Rule
  cells: TableCell[]
}

export interface DecisionTable {
  columns: TableColumn[]
  rows: TableRow[]
}

/** Why a rule is no row: its conditions join by `any`, one is negated, or a group stands in them. */
export interface NoRow {
  rule: Rule
  why: 'any' | 'not' | 'nested'
}

export type TableOf = { ok: true; table: DecisionTable } | { ok: false; noRows: NoRow[] }

export const columnId = (asks: TableColumn['asks'], nth = 0): string =>
  'fact' in asks ? `fact ${nth} ${asks.fact}` : `named ${nth} ${asks.named}`

/** The column that an id stands for. */
export function columnOf(id: string): TableColumn {
  const [kind, nth = '0', ...key] = id.split(' ')
  const name = key.join(' ')
  return { id, asks: kind === 'fact' ? { fact: name } : { named: name }, nth: Number(nth) }
}

/** What a member asks; null where it can't stand in a cell. */
export function asksOf(member: Condition): TableColumn['asks'] | null {
  if ('fact' in member) return { fact: member.fact }
  if ('condition' in member) return { named: member.condition }
  if ('not' in member && 'condition' in member.not) return { named: member.not.condition }
  return null
}

/** @param members of one rule's `all`, each of which can stand in a cell */
function cellsOf(members: Condition[]): TableCell[] {
  const met = new Map<string, number>()
  return members.flatMap((member) => {
    const asks = asksOf(member)
    if (!asks) return []
    const base = columnId(asks)
    const nth = met.get(base) ?? 0
    met.set(base, nth + 1)
    return [{ column: columnId(asks, nth), member: member as CellMember }]
  })
}

function whyNoRow({ conditions }: Rule): NoRow['why'] | null {
  if ('any' in conditions) return 'any'
  if ('not' in conditions) return 'not'
  if (!('all' in conditions)) return 'nested'
  const odd = conditions.all.find((member) => asksOf(member) === null)
  if (!odd) return null
  return 'not' in odd ? 'not' : 'nested'
}

/** A second column of the same question stands right behind the first. */
function inOrder(ids: Iterable<string>): TableColumn[] {
  const columns = [...ids].map(columnOf)
  const places = new Map<string, number>()
  for (const { asks } of columns) if (!places.has(columnId(asks))) places.set(columnId(asks), places.size)
  const place = ({ asks }: TableColumn) => places.get(columnId(asks)) ?? 0
  return columns.toSorted((one, other) => place(one) - place(other) || one.nth - other.nth)
}

/**
 * The set as a table, where each rule is a plain conjunction; else every rule that is none, and why.
 * @param extra columns to show although no rule asks them yet
 */
export function toTable(ruleSet: RuleSet, extra: readonly string[] = []): TableOf {
  const noRows = ruleSet.rules.flatMap((rule) => {
    const why = whyNoRow(rule)
    return why ? [{ rule, why }] : []
  })
  if (noRows.length > 0) return { ok: false, noRows }
  const rows = ruleSet.rules.map((rule) => ({
    rule,
    cells: 'all' in rule.conditions ? cellsOf(rule.conditions.all) : [],
  }))
  const ids = new Set([...rows.flatMap(({ cells }) => cells.map(({ column }) => column)), ...extra])
  return { ok: true, table: { columns: inOrder(ids), rows } }
}

/** The set that a table says: `fromTable(set, toTable(set))` is the set itself. */
export function fromTable(ruleSet: RuleSet, { rows }: DecisionTable): RuleSet {
  return {
    ...ruleSet,
    rules: rows.map(({ rule, cells }) => ({ ...rule, conditions: { all: cells.map(({ member }) => member) } })),
  }
}

export const cellAt = (row: TableRow, column: string): CellMember | undefined =>
  row.cells.find((cell) => cell.column === column)?.member

/** Fills or empties a cell; what was not asked before is asked last. */
export function withCell(row: TableRow, column: string, member: CellMember | null): TableRow {
  const index = row.cells.findIndex((cell) => cell.column === column)
  if (member === null) return index < 0 ? row : { ...row, cells: row.cells.toSpliced(index, 1) }
  const cell = { column, member }
  return { ...row, cells: index < 0 ? [...row.cells, cell] : row.cells.with(index, cell) }
}

/** Where in the rule's JSON a cell stands. */
export function cellPath(rowIndex: number, row: TableRow, column: string): (string | number)[] {
  const index = row.cells.findIndex((cell) => cell.column === column)
  return ['rules', rowIndex, 'conditions', ...(index < 0 ? [] : ['all', index])]
}

import type { Fact } from '@careline/rules'

/** Lists reach a customer's facts by phone number, not by a column of the customer file. */
export const listPrefix = 'lists.'

export interface Column {
  factId: string
  /** The snapshot table's column: the fact's id in snake case. */
  column: string
}

/** The facts that a customer file has a column for. */
export function fileFacts(facts: Fact[]): Fact[] {
  return facts.filter((fact) => !fact.id.startsWith(listPrefix))
}

/** A snapshot's columns, those of exclusion lists included: `arpuVnd` → `arpu_vnd`, `lists.khccWave1` → `lists_khcc_wave1`. */
export function columnsOf(facts: Fact[]): Column[] {
  return facts.map((fact) => ({ factId: fact.id, column: snakeCase(fact.id) }))
}

function snakeCase(id: string): string {
  return id
    .replaceAll('.', '_')
    .replaceAll('-', '_')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
}

export interface HeaderProblem {
  code: 'empty-file' | 'missing-column' | 'unknown-column' | 'repeated-column'
  column?: string
  expected?: string
}

/** The last column of a file of rejected rows, which says why: such a file is mended and read again with that column in it. */
export const reasonColumn = 'careline_reason'

/** What keeps a customer file's header from being read. A column may be absent where its fact may be missing; the order is free. */
export function checkHeader(facts: Fact[], header: string[]): HeaderProblem[] {
  const names = header.map((name) => name.trim()).filter((name) => name !== reasonColumn)
  if (names.every((name) => name === '')) return [{ code: 'empty-file' }]
  const known = fileFacts(facts)
  const expected = known.map((fact) => fact.id).join(', ')
  const missing = known.filter((fact) => !fact.nullable && !names.includes(fact.id))
  return [
    ...missing.map((fact): HeaderProblem => ({ code: 'missing-column', column: fact.id })),
    ...names
      .filter((name) => !known.some((fact) => fact.id === name))
      .map((column): HeaderProblem => ({ code: 'unknown-column', column, expected })),
    ...names
      .filter((name, index) => names.indexOf(name) < index && known.some((fact) => fact.id === name))
      .map((column): HeaderProblem => ({ code: 'repeated-column', column })),
  ]
}

import { isItemFact, itemAttribute } from '../../document/catalogue-item.ts'
import type { CatalogueItem } from '../../document/catalogue-item.ts'
import type { TestCondition } from '../../document/condition.ts'
import { familyOf, type TypeFamily } from '../../document/fact-scope.ts'
import type { FactType, FactValue } from '../../document/fact.ts'
import type { Operator, SqlOperand, SqlOperands } from '../../operators/operator.ts'
import { sqlConcat, sqlValue } from './sql-fragment.ts'

export interface SqlScope {
  /** The column of a fact, as an identifier that is already quoted. */
  column: (factId: string) => string
  /** The types of the customer's facts. */
  types: ReadonlyMap<string, FactType>
  item: CatalogueItem | undefined
  /** The column of a named condition that the statement has worked out already. */
  computed: ((name: string) => string | null) | undefined
}

const casts: Record<TypeFamily, string> = {
  boolean: 'boolean',
  number: 'double precision',
  text: 'text',
  date: 'date',
  timestamp: 'timestamptz',
  'text-list': 'text[]',
}

/** One side of a test before it is SQL: a column, or a value that is known when the SQL is written. */
export type Side = { column: string } | { constant: FactValue }

export function sideOf(factId: string, scope: SqlScope): Side {
  if (!isItemFact(factId)) return { column: factId }
  if (!scope.item) throw new Error(`"${factId}" needs an item: this condition belongs to a set over a catalogue.`)
  return { constant: scope.item[itemAttribute(factId)] ?? null }
}

function typeOf(factId: string, scope: SqlScope): FactType {
  const type = scope.types.get(factId)
  if (!type) throw new Error(`The rule document has no fact "${factId}"; read it with parseRuleDocument first.`)
  return type
}

function columnOperand(factId: string, scope: SqlScope): SqlOperand {
  const column = scope.column(factId)
  // Under "C" text is equal only byte by byte, as in JavaScript, whatever collation the column has.
  const isText = familyOf(typeOf(factId, scope)) === 'text'
  return { parts: sqlConcat(isText ? `(${column} COLLATE "C")` : column), known: false }
}

/** A whole number as bigint lets an index on a bigint column serve; any other is compared as JavaScript does. */
function castOf(family: TypeFamily, values: readonly unknown[]): string {
  return family === 'number' && values.every(Number.isSafeInteger) ? 'bigint' : casts[family]
}

/** A bound value with its type, which a lone placeholder would not have. */
function constantOperand(value: FactValue | number, family: TypeFamily): SqlOperand {
  if (Array.isArray(value)) return listOperand(value, 'text')
  return { parts: sqlConcat(sqlValue(value), `::${castOf(family, [value])}`), known: value !== null }
}

/** A list is bound as one value however long it is: a statement has at most 65,535 of them. */
function listOperand(values: readonly (string | number)[], family: TypeFamily): SqlOperand {
  return { parts: sqlConcat(sqlValue(arrayText(values)), `::${castOf(family, values)}[]`), known: true }
}

/** A list as PostgreSQL reads it; drivers differ in what they make of a JavaScript array, none touches a text. */
function arrayText(values: readonly (string | number)[]): string {
  const quoted = (value: string) => `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`
  return `{${values.map((value) => (typeof value === 'string' ? quoted(value) : String(value))).join(',')}}`
}

/** The left side. An item's value takes its type from the other side, a column of the customer. */
export function leftOperand(side: Side, right: SqlSides, operator: Operator, scope: SqlScope): SqlOperand {
  if ('column' in side) return columnOperand(side.column, scope)
  if (operator.value === 'element') return constantOperand(side.constant, 'text-list')
  const other = 'side' in right && 'column' in right.side ? typeOf(right.side.column, scope) : 'text'
  return constantOperand(side.constant, elementFamily(other))
}

/** What one value compared with a fact of this type is: in a list of texts, a text. */
function elementFamily(type: FactType): TypeFamily {
  const family = familyOf(type)
  return family === 'text-list' ? 'text' : family
}

/** The right side: another fact, or a literal of the document. */
export type SqlSides = { side: Side } | { literal: Exclude<TestCondition['value'], { fact: string }> }

export function rightSides(test: TestCondition, scope: SqlScope): SqlSides {
  const { value } = test
  if (typeof value === 'object' && !Array.isArray(value)) return { side: sideOf(value.fact, scope) }
  return { literal: value }
}

export function rightOperands(left: Side, right: SqlSides, operator: Operator, scope: SqlScope): SqlOperands {
  const family = 'column' in left ? elementFamily(typeOf(left.column, scope)) : 'text'
  if ('literal' in right) {
    const { literal } = right
    if (!Array.isArray(literal)) return { one: constantOperand(literal, family) }
    if (operator.value !== 'range') return { array: listOperand(literal, family) }
    return { range: literal.map((each) => constantOperand(each, family)) }
  }
  const { side } = right
  const listed = operator.value === 'list'
  const operand =
    'column' in side ? columnOperand(side.column, scope) : constantOperand(side.constant, listed ? 'text-list' : family)
  return listed ? { array: operand } : { one: operand }
}

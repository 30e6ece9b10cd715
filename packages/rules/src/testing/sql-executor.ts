import { type CatalogueItem, itemFactsOf } from '../document/catalogue-item.ts'
import type { Condition } from '../document/condition.ts'
import type { Facts } from '../document/fact.ts'
import { readFacts } from '../document/read-facts.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { RuleSet } from '../document/rule-set.ts'
import { ruleSetToSql, type RuleSetSql } from '../compile/sql/rule-set-to-sql.ts'
import { ruleToSql } from '../compile/sql/rule-to-sql.ts'
import { renderSql, type SqlFragment, sqlJoin, type SqlParts } from '../compile/sql/sql-fragment.ts'
import { markNeeded } from '../engine/derive-trace.ts'
import { orderItems } from '../engine/item-order.ts'
import type { RuleSetResult } from '../engine/rule-set-result.ts'
import type { ConditionTrace, RuleTrace } from '../engine/trace.ts'
import type { Executor, Scene } from './executor.ts'
import { columnOf, sampleColumns } from './random-facts.ts'

/** A database of the test's own. */
export interface SqlDoor {
  name: string
  /** Rows as arrays, in the order of the columns. */
  query: (text: string, values: unknown[]) => Promise<unknown[][]>
}

export const customerTable = `CREATE TABLE customer ("row" int PRIMARY KEY, ${sampleColumns})`

/**
 * Rules as SQL, every condition of every trace a predicate of its own: the database says what held, what it decided is
 * read from the columns that a program would read. What is asked is written once for all doors; the customers come with
 * the statement, as rows of the table's type.
 * @param doors databases that have the `customerTable`
 * @param compile how a condition becomes a predicate, for a test that plants a fault there
 */
export function sqlExecutors(doors: readonly SqlDoor[], compile: CompileCondition = ruleToSql): Executor[] {
  let last: { scene: Scene; asked: Asked } | undefined
  const askedOf = (scene: Scene): Asked => {
    if (last?.scene !== scene) last = { scene, asked: ask(scene, compile) }
    return last.asked
  }
  return doors.map((door) => ({
    name: `SQL on ${door.name}`,
    run: async (scene) => {
      const { text, values, read } = askedOf(scene)
      return read(await door.query(text, values))
    },
  }))
}

interface Asked {
  text: string
  values: unknown[]
  read: (answers: unknown[][]) => RuleSetResult[][]
}

function ask(scene: Scene, compile: CompileCondition): Asked {
  const questions = new Questions(compile)
  const readers = scene.document.ruleSets.map((ruleSet) => setReader(ruleSet, scene, questions))
  const { text, values } = renderSql(questions.parts, 2)
  return {
    text: `SELECT ${text} FROM json_populate_recordset(NULL::customer, $1::json) AS customer ORDER BY "row"`,
    values: [JSON.stringify(scene.customers.map((facts, row) => ({ ...facts, row }))), ...values],
    read: (answers) =>
      scene.customers.map((facts, row) => {
        const seen = readFacts(scene.document, facts)
        return readers.map((read) => read(answers[row] ?? [], seen))
      }),
  }
}

type CompileCondition = typeof ruleToSql
type Row = readonly unknown[]

/** All that is asked of one scene, in one statement; a predicate that is asked twice is one column. */
class Questions {
  readonly #places = new Map<string, number>()
  readonly #fragments: SqlFragment[] = []
  readonly compile: CompileCondition

  constructor(compile: CompileCondition) {
    this.compile = compile
  }

  add(fragment: SqlFragment): number {
    const key = JSON.stringify(fragment.parts)
    const known = this.#places.get(key)
    if (known !== undefined) return known
    this.#places.set(key, this.#fragments.length)
    return this.#fragments.push(fragment) - 1
  }

  get parts(): SqlParts {
    return sqlJoin(
      this.#fragments.map(({ parts }) => parts),
      ', ',
    )
  }
}

type ReadTrace = (row: Row, seen: Facts) => ConditionTrace

function conditionReader(
  condition: Condition,
  document: RuleDocument,
  item: CatalogueItem | undefined,
  questions: Questions,
): ReadTrace {
  const place = questions.add(questions.compile(document, condition, { column: columnOf, ...(item ? { item } : {}) }))
  const inner = (each: Condition) => conditionReader(each, document, item, questions)
  const parent = (kind: ConditionTrace['kind'], list: Condition[], words: { name?: string } = {}): ReadTrace => {
    const children = list.map(inner)
    return (row, seen) => ({
      kind,
      held: row[place] as boolean,
      evaluated: true,
      ...words,
      children: children.map((read) => read(row, seen)),
    })
  }
  if ('all' in condition) return parent('all', condition.all)
  if ('any' in condition) return parent('any', condition.any)
  if ('not' in condition) return parent('not', [condition.not])
  if ('condition' in condition) {
    const meant = document.conditions?.[condition.condition]
    return parent('named', meant ? [meant] : [], { name: condition.condition })
  }
  const { fact, operator, value } = condition
  const other = typeof value === 'object' && !Array.isArray(value) ? value.fact : null
  return (row, seen) => ({
    kind: 'test',
    held: row[place] as boolean,
    evaluated: true,
    fact,
    operator,
    value,
    seen: seen[fact] ?? null,
    ...(other === null ? {} : { compared: seen[other] ?? null }),
  })
}

function rulesReader(ruleSet: RuleSet, document: RuleDocument, item: CatalogueItem | undefined, questions: Questions) {
  const readers = ruleSet.rules.map(({ name, conditions }) => {
    return { rule: name, read: conditionReader(conditions, document, item, questions) }
  })
  return (row: Row, seen: Facts): RuleTrace[] =>
    readers.map(({ rule, read }) => {
      const condition = markNeeded(read(row, seen))
      return { rule, held: condition.held, condition }
    })
}

type ReadSet = (row: Row, seen: Facts) => RuleSetResult

function setReader(ruleSet: RuleSet, { document, items }: Scene, questions: Questions): ReadSet {
  const sql = ruleSetToSql(document, ruleSet.id, { column: columnOf, items })
  const holds = questions.add(sql.holds)
  const head = { ruleSetId: ruleSet.id, hitPolicy: ruleSet.hitPolicy }
  const ask = (fragment: SqlFragment | undefined) => (fragment ? questions.add(fragment) : -1)
  if (ruleSet.over) {
    const offered = ask(sql.offered)
    const judged = orderItems(items, ruleSet.over).map((item) => {
      return { item, read: rulesReader(ruleSet, document, item, questions) }
    })
    return (row, seen) => {
      const results = judged.map(({ item, read }) => {
        const rules = read(row, { ...seen, ...itemFactsOf(item) })
        return { id: item.id, passes: rules.every(({ held }) => held), rules }
      })
      const unmet = ruleSet.rules
        .filter((_, at) => !results.some(({ rules }) => rules[at]?.held))
        .map(({ name }) => name)
      const given = { holds: row[holds] as boolean, offered: row[offered] as string[] }
      return { ...head, ...given, events: [], unmet, rules: [], items: results }
    }
  }
  const read = rulesReader(ruleSet, document, undefined, questions)
  const raised = raisedReader(ruleSet, sql, ask)
  return (row, seen) => {
    const rules = read(row, seen)
    const unmet = ruleSet.hitPolicy === 'every' ? rules.filter(({ held }) => !held).map(({ rule }) => rule) : []
    const events = raised(row).map((name) => {
      const event = ruleSet.rules.find((rule) => rule.name === name)?.event
      return { rule: name, type: event?.type ?? '', params: event?.params ?? {} }
    })
    return { ...head, holds: row[holds] as boolean, events, unmet, rules }
  }
}

/** The names of the rules whose events are raised, in order; `every` gives predicates alone, and the order is its caller's. */
function raisedReader(ruleSet: RuleSet, sql: RuleSetSql, ask: (fragment: SqlFragment | undefined) => number) {
  const first = ask(sql.first)
  const collected = ask(sql.collected)
  const rules = sql.rules.map(({ name, predicate }) => ({ name, place: ask(predicate) }))
  const priority = (name: string) => ruleSet.rules.find((rule) => rule.name === name)?.priority ?? 1
  return (row: Row): string[] => {
    if (ruleSet.hitPolicy === 'first') return row[first] === null ? [] : [row[first] as string]
    if (ruleSet.hitPolicy === 'collect') return row[collected] as string[]
    const held = rules.filter(({ place }) => row[place] === true).map(({ name }) => name)
    return held.toSorted((left, right) => priority(right) - priority(left))
  }
}

import { type CatalogueItem, itemFactsOf } from '../../document/catalogue-item.ts'
import { comparedFact, type Condition } from '../../document/condition.ts'
import type { Facts } from '../../document/fact.ts'
import type { RuleDocument } from '../../document/rule-document.ts'
import type { RuleSet } from '../../document/rule-set.ts'
import { markNeeded } from '../../engine/derive-trace.ts'
import { orderItems } from '../../engine/item-order.ts'
import { byPriority } from '../../engine/rule-order.ts'
import type { RuleSetResult } from '../../engine/rule-set-result.ts'
import type { ConditionTrace, RuleTrace } from '../../engine/trace.ts'
import { ruleSetToSql, type RuleSetSql } from './rule-set-to-sql.ts'
import { ruleToSql } from './rule-to-sql.ts'
import { type SharedColumns, sharedColumns } from './shared-columns.ts'
import type { SqlFragment, SqlParts } from './sql-fragment.ts'

/** One thing to select for every row. `answer`: what comes back, a boolean, a text or NULL, or a text[]. */
export interface SqlQuestion {
  parts: SqlParts
  answer: 'boolean' | 'text' | 'text-list'
}

/** A rule set's answer for one row; `trace` is the reference's whole result, where traces were asked for. */
export type SqlDecision = Pick<RuleSetResult, 'ruleSetId' | 'hitPolicy' | 'holds' | 'events' | 'offered'> & {
  trace?: RuleSetResult
}

/** What to ask a database about a document's rule sets, and how its answers are read. */
export interface SqlDecisions {
  questions: readonly SqlQuestion[]
  /** What the statement selects from, with a column for each condition that several rules ask. See `SharedColumns`. */
  from: SharedColumns['from']
  /**
   * The decisions of one row, in the document's order.
   * @param answers in the order of `questions`
   * @param facts the row's facts, as `readFacts` gave them: the values that traces show
   */
  read: (answers: readonly unknown[], facts: Facts) => SqlDecision[]
}

/** What `sqlDecisions` needs to know beside the document. */
export interface SqlDecisionsOptions {
  /** The column of a fact, as an identifier that is already quoted. */
  column: (factId: string) => string
  /** The items of each catalogue, by its name. */
  items?: Record<string, CatalogueItem[]>
  /** Asks about every condition too. */
  traces?: boolean
  /** How a condition becomes a predicate; for a test that plants a fault there. */
  predicate?: typeof ruleToSql
}

type Answers = readonly unknown[]
type Ask = (fragment: SqlFragment, answer: SqlQuestion['answer']) => number

/** All rule sets of a document as questions to a database of rows; what is needed twice is asked, and worked out, once. */
export function sqlDecisions(document: RuleDocument, options: SqlDecisionsOptions): SqlDecisions {
  const places = new Map<string, number>()
  const questions: SqlQuestion[] = []
  const ask: Ask = ({ parts }, answer) => {
    const key = JSON.stringify(parts)
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, questions.length)
    return questions.push({ parts, answer }) - 1
  }
  const shared = sharedColumns(document, options)
  const readers = document.ruleSets.map((ruleSet) => setReader(ruleSet, { document, shared, options, ask }))
  return { questions, from: shared.from, read: (answers, facts) => readers.map((read) => read(answers, facts)) }
}

type Read<T> = (answers: Answers, facts: Facts) => T

interface Asking {
  /** Traces are of its conditions; decisions are asked of the one in which what is shared has names. */
  document: RuleDocument
  shared: SharedColumns
  options: SqlDecisionsOptions
  ask: Ask
  item?: CatalogueItem | undefined
}

function setReader(ruleSet: RuleSet, asking: Asking): Read<SqlDecision> {
  const { shared, options, ask } = asking
  const items = ruleSet.over ? (options.items?.[ruleSet.over.catalogue] ?? []) : []
  const { computed } = shared
  const sql = ruleSetToSql(shared.document, ruleSet.id, { column: options.column, items, computed })
  const head = { ruleSetId: ruleSet.id, hitPolicy: ruleSet.hitPolicy }
  const place = ask(sql.holds, 'boolean')
  const readRules = (item?: CatalogueItem) => rulesReader(ruleSet, { ...asking, item })
  if (ruleSet.over) {
    const offeredPlace = sql.offered ? ask(sql.offered, 'text-list') : -1
    const judged = options.traces
      ? orderItems(items, ruleSet.over).map((item) => ({ item, read: readRules(item) }))
      : undefined
    return (answers, facts) => {
      const said = { ...head, holds: answers[place] as boolean, events: [], offered: answers[offeredPlace] as string[] }
      const results = judged?.map(({ item, read }) => {
        const rules = read(answers, { ...facts, ...itemFactsOf(item) })
        return { id: item.id, passes: rules.every(({ held }) => held), rules }
      })
      if (!results) return said
      const isMet = (at: number) => results.some(({ rules }) => rules[at]?.held)
      const unmet = ruleSet.rules.filter((_, at) => !isMet(at)).map(({ name }) => name)
      return { ...said, trace: { ...said, unmet, rules: [], items: results } }
    }
  }
  const raised = raisedReader(ruleSet, sql, ask)
  const readTraces = options.traces ? readRules() : undefined
  const events = new Map(
    ruleSet.rules.map(({ name, event }) => [name, { rule: name, type: event.type, params: event.params ?? {} }]),
  )
  return (answers, facts) => {
    const named = raised(answers).flatMap((name) => events.get(name) ?? [])
    const said = { ...head, holds: answers[place] as boolean, events: named }
    if (!readTraces) return said
    const rules = readTraces(answers, facts)
    const unmet = ruleSet.hitPolicy === 'every' ? rules.filter(({ held }) => !held).map(({ rule }) => rule) : []
    return { ...said, trace: { ...said, unmet, rules } }
  }
}

/** The names of the rules whose events are raised, in order; `every` gives predicates alone, which are ordered here. */
function raisedReader(ruleSet: RuleSet, sql: RuleSetSql, ask: Ask): (answers: Answers) => string[] {
  if (sql.first) {
    const place = ask(sql.first, 'text')
    return (answers) => (answers[place] === null ? [] : [answers[place] as string])
  }
  if (sql.collected) {
    const place = ask(sql.collected, 'text-list')
    return (answers) => answers[place] as string[]
  }
  const places = new Map(sql.rules.map(({ name, predicate }) => [name, ask(predicate, 'boolean')]))
  const ordered = byPriority(ruleSet.rules).map(({ name }) => ({ name, place: places.get(name) ?? -1 }))
  return (answers) => ordered.filter(({ place }) => answers[place] === true).map(({ name }) => name)
}

function rulesReader(ruleSet: RuleSet, asking: Asking): Read<RuleTrace[]> {
  const readers = ruleSet.rules.map(({ name, conditions }) => ({ name, read: conditionReader(conditions, asking) }))
  return (answers, facts) =>
    readers.map(({ name, read }) => {
      const condition = markNeeded(read(answers, facts))
      return { rule: name, held: condition.held, condition }
    })
}

function conditionReader(condition: Condition, asking: Asking): Read<ConditionTrace> {
  const { document, options, ask, item } = asking
  const predicate = options.predicate ?? ruleToSql
  const place = ask(predicate(document, condition, { column: options.column, ...(item && { item }) }), 'boolean')
  const parent = (kind: ConditionTrace['kind'], list: Condition[], words: { name?: string } = {}) => {
    const children = list.map((each) => conditionReader(each, asking))
    const read: Read<ConditionTrace> = (answers, facts) => {
      const head = { kind, held: answers[place] as boolean, evaluated: true, ...words }
      return { ...head, children: children.map((each) => each(answers, facts)) }
    }
    return read
  }
  if ('all' in condition) return parent('all', condition.all)
  if ('any' in condition) return parent('any', condition.any)
  if ('not' in condition) return parent('not', [condition.not])
  if ('condition' in condition) {
    const meant = document.conditions?.[condition.condition]
    return parent('named', meant ? [meant] : [], { name: condition.condition })
  }
  const { fact, operator, value } = condition
  const other = comparedFact(condition)
  return (answers, facts) => ({
    kind: 'test',
    held: answers[place] as boolean,
    evaluated: true,
    fact,
    operator,
    value,
    seen: facts[fact] ?? null,
    ...(other !== undefined && { compared: facts[other] ?? null }),
  })
}

import type { Columns, ConditionRows, RowSet, RuleRows } from '@careline/rules'
import { evaluateSet } from './judge-population.ts'
import type { JudgedPart } from './judged-part.ts'

/** Of how many customers the parts of a rule set hold; in a set over a catalogue: with some item. */
export interface RuleSetFigures {
  total: number
  /** How many customers the rule set gives an answer. */
  answered: number
  /** How many customers meet each rule by itself. */
  rules: Record<string, number>
  /**
   * By rule, then by path inside the rule: `conditions`, `conditions.all.0`, `conditions.all.0.not.any.1`. A path goes on
   * through the name of a condition by `condition`: `conditions.all.2.condition.any.0`.
   */
  conditions: Record<string, Record<string, number>>
}

/** Counts at every rule and condition of a set. */
export function countRules(campaign: JudgedPart, ruleSetId: string, columns: Columns): RuleSetFigures {
  const parts = partRows(campaign, ruleSetId, columns)
  const counted = [...parts.rules].map(([rule, rows]) => {
    const paths = [...rows].map(([path, held]): [string, number] => [path, held.count])
    return { rule, held: rows.get('conditions')?.count ?? 0, paths: Object.fromEntries(paths) }
  })
  return {
    total: columns.rows,
    answered: parts.answered.count,
    rules: Object.fromEntries(counted.map(({ rule, held }) => [rule, held])),
    conditions: Object.fromEntries(counted.map(({ rule, paths }) => [rule, paths])),
  }
}

/** The rows that meet each rule of a set and each of its conditions, by path. */
export function partRows(
  campaign: JudgedPart,
  ruleSetId: string,
  columns: Columns,
): { answered: RowSet; rules: Map<string, Map<string, RowSet>> } {
  const { store } = columns
  const result = evaluateSet(campaign, ruleSetId, columns)
  const ruleSet = campaign.ruleSets.find(({ id }) => id === ruleSetId)
  const judgements: RuleRows[][] = result.items ? result.items.map(({ rules }) => rules) : [result.rules]
  const rules = new Map<string, Map<string, RowSet>>()
  for (const [at, { name }] of (ruleSet?.rules ?? []).entries()) {
    const held = new Map<string, RowSet[]>()
    for (const judged of judgements) {
      const condition = judged[at]?.condition
      if (condition) gather(condition, 'conditions', held)
    }
    rules.set(name, new Map([...held].map(([path, sets]) => [path, store.or(sets)])))
  }
  return { answered: result.holds, rules }
}

function gather({ kind, held, children }: ConditionRows, path: string, into: Map<string, RowSet[]>): void {
  into.set(path, [...(into.get(path) ?? []), held])
  children.forEach((child, at) => {
    const step = kind === 'all' || kind === 'any' ? `${kind}.${at}` : kind === 'not' ? 'not' : 'condition'
    gather(child, `${path}.${step}`, into)
  })
}

import type { CatalogueItem } from '../../document/catalogue-item.ts'
import { type RuleDocument, ruleSetOf } from '../../document/rule-document.ts'
import type { Over, RuleSet } from '../../document/rule-set.ts'
import { orderItems } from '../../engine/item-order.ts'
import { byPriority } from '../../engine/rule-order.ts'
import { conditionSql, truth } from './condition-sql.ts'
import { type RuleToSqlOptions, sqlScope } from './rule-to-sql.ts'
import { renderSql, sqlConcat, type SqlFragment, sqlJoin, type SqlParts, sqlValue } from './sql-fragment.ts'

/**
 * One rule set in SQL. Each fragment is numbered from `$1`; number it anew with `renderSql(fragment, start)`.
 * - `rules`: each rule's predicate, in document order; none for an `over` set. `holds`: as in the reference.
 * - `first`: the name of the rule that holds (text, NULL where none does). `collected`: the names that hold, in order (text[]).
 * - `offered`: the ids of the items that pass, in order and cut at the limit (text[]).
 */
export interface RuleSetSql {
  rules: { name: string; predicate: SqlFragment }[]
  holds: SqlFragment
  first?: SqlFragment
  collected?: SqlFragment
  offered?: SqlFragment
}

/** Where the facts are (`column`, as for `ruleToSql`), and the catalogue that an `over` set runs over (`items`). */
export interface RuleSetToSqlOptions extends Pick<RuleToSqlOptions, 'column' | 'computed'> {
  /** The catalogue that an `over` set runs over. */
  items?: CatalogueItem[]
}

/**
 * A rule set as predicates and decision columns for PostgreSQL and PGlite: the executor for where the rows are.
 * @param document as `parseRuleDocument` gave it
 * @throws where the document has no such rule set
 */
export function ruleSetToSql(document: RuleDocument, ruleSetId: string, options: RuleSetToSqlOptions): RuleSetSql {
  const ruleSet = ruleSetOf(document, ruleSetId)
  if (ruleSet.over) return overSql(document, ruleSet, ruleSet.over, options)
  const scope = sqlScope(document, options)
  const predicates = new Map(
    ruleSet.rules.map((rule) => [rule.name, conditionSql(rule.conditions, document.conditions, scope)]),
  )
  const rules = [...predicates].map(([name, parts]) => ({ name, predicate: renderSql(parts) }))
  const all = [...predicates.values()]
  if (ruleSet.hitPolicy === 'every') return { rules, holds: renderSql(joinAll(all, ' AND ', true)) }
  const holds = renderSql(joinAll(all, ' OR ', false))
  const cases = byPriority(ruleSet.rules).map(({ name }) => whenSql(predicates.get(name) ?? [], name))
  if (ruleSet.hitPolicy === 'collect') return { rules, holds, collected: renderSql(presentSql(cases)) }
  const chain = cases.length === 0 ? sqlConcat('NULL::text') : sqlConcat('CASE ', ...cases, 'END')
  return { rules, holds, first: renderSql(chain) }
}

function overSql(document: RuleDocument, ruleSet: RuleSet, over: Over, options: RuleSetToSqlOptions): RuleSetSql {
  const passing = orderItems(options.items ?? [], over).map((item) => {
    const scope = sqlScope(document, { ...options, item })
    const rules = ruleSet.rules.map((rule) => conditionSql(rule.conditions, document.conditions, scope))
    return { id: item.id, passes: joinAll(rules, ' AND ', true) }
  })
  const list = presentSql(passing.map(({ id, passes }) => whenSql(passes, id)))
  const offered = over.limit === undefined ? list : sqlConcat('(', list, `)[1:${over.limit}]`)
  return {
    rules: [],
    holds: renderSql(
      joinAll(
        passing.map(({ passes }) => passes),
        ' OR ',
        false,
      ),
    ),
    offered: renderSql(offered),
  }
}

function joinAll(list: SqlParts[], joint: string, whenEmpty: boolean): SqlParts {
  return list.length === 0 ? truth(whenEmpty) : sqlConcat('(', sqlJoin(list, joint), ')')
}

function whenSql(predicate: SqlParts, name: string): SqlParts {
  return sqlConcat('WHEN ', predicate, ' THEN ', sqlValue(name), '::text ')
}

/** A text[] of the names whose case applies, in the order given. */
function presentSql(cases: SqlParts[]): SqlParts {
  const elements = cases.map((each) => sqlConcat('CASE ', each, 'END'))
  return sqlConcat('ARRAY_REMOVE(ARRAY[', sqlJoin(elements, ', '), ']::text[], NULL)')
}

import type { Campaign } from '@careline/campaign'
import type { RuleSet } from '@careline/rules'
import { sql, type SQL } from 'drizzle-orm'
import { type CampaignSql, sqlOf } from './rule-sql.ts'

export const ALLOWED = 'allowed'

/** The eligibility rules that a customer does not meet, in the rule set's order, as text[]. */
export function unmetSql({ campaign, ruleSet }: CampaignSql): SQL {
  const { rules } = ruleSet(campaign.decisions.eligibility).compiled
  return presentSql(rules.map(({ name, predicate }) => sql`case when not ${sqlOf(predicate)} then ${name}::text end`))
}

/** `allowed`, or why the customer may not be contacted. */
export function contactSql({ campaign, ruleSet }: CampaignSql): SQL {
  const { ruleSet: id, param } = campaign.decisions.contact
  const { ruleSet: set, compiled } = ruleSet(id)
  return sql`coalesce(${firstParamSql(set, compiled.first && sqlOf(compiled.first), param)}, ${ALLOWED}::text)`
}

/** The place of the call-order rule that holds, from 1; null where none does, who come last. */
export function bandSql({ campaign, ruleSet }: CampaignSql): SQL {
  const { ruleSet: set, compiled } = ruleSet(campaign.decisions.callOrder)
  if (!compiled.first || set.rules.length === 0) return sql`null::integer`
  const names = byPriority(set).map(({ name }) => sql`${name}::text`)
  return sql`array_position(array[${sql.join(names, sql`, `)}], ${sqlOf(compiled.first)})`
}

/** What orders customers of one band: columns to select, and the ORDER BY over their names. */
export function callOrderSql({ campaign, column, ruleSet }: CampaignSql): { columns: SQL; orderBy: SQL } {
  const { ruleSet: set } = ruleSet(campaign.decisions.callOrder)
  const keys = (set.orderBy ?? []).map(({ fact, direction }, at) => ({ name: `order_${at}`, fact, direction }))
  const isText = (fact: string): boolean =>
    ['text', 'enum', 'phone'].includes(campaign.facts.find(({ id }) => id === fact)?.type ?? '')
  const columns = keys.map(({ name, fact }) => sql.raw(`, ${column(fact)} as ${name}`))
  const order = keys.map(({ name, fact, direction }) =>
    sql.raw(`${name}${isText(fact) ? ' collate "C"' : ''} ${direction} nulls last, `),
  )
  return { columns: sql.join(columns), orderBy: sql`band nulls last, ${sql.join(order)} msisdn collate "C"` }
}

/** Each output's values as text[], by output id; an output that needs another comes after it in the document. */
export function outputsSql(judged: CampaignSql): Map<string, SQL> {
  const outputs = new Map<string, SQL>()
  for (const output of judged.campaign.decisions.outputs) {
    let values = valuesSql(judged, output)
    if (output.needsContact)
      values = sql`case when ${contactSql(judged)} = ${ALLOWED} then ${values} else '{}'::text[] end`
    const needed = output.onlyWith === undefined ? undefined : outputs.get(output.onlyWith)
    if (needed) values = sql`case when cardinality(${needed}) > 0 then ${values} else '{}'::text[] end`
    outputs.set(output.id, values)
  }
  return outputs
}

function valuesSql({ ruleSet }: CampaignSql, output: Campaign['decisions']['outputs'][number]): SQL {
  const { ruleSet: set, compiled } = ruleSet(output.ruleSet)
  if (compiled.offered) return sqlOf(compiled.offered)
  const param = output.param ?? ''
  if (compiled.first) return presentSql([firstParamSql(set, sqlOf(compiled.first), param)])
  const predicates = new Map(compiled.rules.map(({ name, predicate }) => [name, predicate]))
  const cases = byPriority(set).flatMap((rule) => {
    const [predicate, value] = [predicates.get(rule.name), paramOf(rule, param)]
    return predicate && value !== null
      ? [{ value, sql: sql`case when ${sqlOf(predicate)} then ${value}::text end` }]
      : []
  })
  const all = presentSql(cases.map((each) => each.sql))
  if (new Set(cases.map(({ value }) => value)).size === cases.length) return all
  // Two rules may give one value: it counts where it comes first.
  return sql`array(select value from unnest(${all}) with ordinality as given (value, place) group by value order by min(place))`
}

/** The parameter of the rule that holds, null where none does. */
function firstParamSql(set: RuleSet, first: SQL | undefined, param: string): SQL {
  if (!first || set.rules.length === 0) return sql`null::text`
  const cases = set.rules.map((rule) => sql`when ${rule.name}::text then ${paramOf(rule, param)}::text `)
  return sql`(case ${first} ${sql.join(cases)} end)`
}

/** As in `decide`: only a text is an answer. */
function paramOf(rule: RuleSet['rules'][number], param: string): string | null {
  const value = rule.event.params?.[param]
  return typeof value === 'string' ? value : null
}

function byPriority(set: RuleSet): RuleSet['rules'] {
  return [...set.rules].sort((a, b) => (b.priority ?? 1) - (a.priority ?? 1))
}

function presentSql(elements: SQL[]): SQL {
  if (elements.length === 0) return sql`'{}'::text[]`
  return sql`array_remove(array[${sql.join(elements, sql`, `)}]::text[], null)`
}

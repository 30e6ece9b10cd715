import type { Finding } from '../analyse/finding.ts'
import { splitWitness } from '../analyse/analysed-set.ts'
import type { CatalogueItem } from '../document/catalogue-item.ts'
import type { Condition } from '../document/condition.ts'
import type { Facts } from '../document/fact.ts'
import type { ProblemPath } from '../document/problem.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { RuleSetResult } from '../engine/rule-set-result.ts'
import { runRuleSet } from '../engine/run-rule-set.ts'

const always: Condition = {
  any: [
    { fact: 'boolean', operator: 'isKnown', value: true },
    { fact: 'boolean', operator: 'isMissing', value: true },
  ],
}

/** The document with what stands at that place replaced by a condition that says nothing there. */
function without(document: RuleDocument, path: ProblemPath): RuleDocument {
  const copy = structuredClone(document)
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy)
  const isRule = typeof path.at(-1) === 'number' && path.at(-2) === 'rules'
  const silent = path.at(-2) === 'any' ? { not: always } : always
  const last = path.at(-1) ?? ''
  const record = parent as Record<string, unknown>
  record[last] = isRule ? { ...(record[last] as object), conditions: always } : silent
  return copy
}

/** Whether the rule holds: once for a customer, for an `over` set once for each item. */
function held(result: RuleSetResult, rule: string): boolean[] {
  const judged = result.items?.map((item) => item.rules) ?? [result.rules]
  return judged.map((rules) => rules.some((trace) => trace.rule === rule && trace.held))
}

interface Judged {
  seen: RuleSetResult
  /** The witness and every other customer. */
  all: RuleSetResult[]
  /** The same customers in the same order, without the part of the document that the finding is about. */
  less: RuleSetResult[]
  finding: Finding
}

const sameAnswer = (left: RuleSetResult, right: RuleSetResult | undefined) =>
  left.holds === right?.holds &&
  JSON.stringify([left.events, left.offered]) === JSON.stringify([right.events, right.offered])

const saysNothing = ({ all, less }: Judged) => all.every((result, index) => sameAnswer(result, less[index]))

/** What each finding claims, as the reference would see it. */
const claims: Record<Finding['code'], (judged: Judged) => boolean> = {
  'never-holds': ({ all, finding }) => all.every((result) => !held(result, finding.rule ?? '').includes(true)),
  'always-true': saysNothing,
  'never-true': saysNothing,
  // Without a whole rule of `every` the customers let in stay the same; its own event is gone.
  redundant: (judged) =>
    judged.finding.path?.at(-2) === 'rules'
      ? judged.all.every((result, index) => result.holds === judged.less[index]?.holds)
      : saysNothing(judged),
  unreachable: ({ seen, all, finding: { rule = '' } }) =>
    held(seen, rule).includes(true) && all.every((result) => result.events[0]?.rule !== rule),
  gap: ({ seen }) => !seen.holds,
  tie: ({ seen, finding }) => held(seen, finding.rule ?? '').includes(true),
  subsumed: ({ seen, all, finding: { rule = '' } }) =>
    held(seen, rule).includes(true) &&
    all.every((result) => !held(result, rule).includes(true) || result.events.length > 1),
  contradiction: ({ all }) => all.every((result) => !result.holds),
  'item-fits-nobody': ({ all, finding }) =>
    all.every((result) => !result.items?.some((item) => item.passes && item.id === finding.witness['item.id'])),
}

/** Whether a condition is gone with it: then the document without it can be run beside the whole one. */
function isAboutCondition({ code, rule, path }: Finding): boolean {
  const wholeName = rule === undefined && path?.length === 2
  return ['always-true', 'never-true', 'redundant'].includes(code) && path !== undefined && !wholeName
}

/** Runs a finding's witness and any other customers through the reference: is it as the finding says? */
export async function isTrue(
  document: RuleDocument,
  finding: Finding,
  customers: Facts[],
  items: CatalogueItem[],
): Promise<boolean> {
  const { facts, items: own } = splitWitness(finding)
  const run = (of: RuleDocument) =>
    Promise.all([
      runRuleSet(of, finding.ruleSetId, facts, own ? { items: own } : {}),
      ...customers.map((customer) => runRuleSet(of, finding.ruleSetId, customer, { items })),
    ])
  const all = await run(document)
  const [seen] = all
  const less = isAboutCondition(finding) ? await run(without(document, finding.path ?? [])) : all
  return claims[finding.code]({ seen, all, less, finding })
}

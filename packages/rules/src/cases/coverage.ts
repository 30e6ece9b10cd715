import { describeCondition } from '../describe/describe-condition.ts'
import { ruleTitle } from '../describe/rule-title.ts'
import type { Condition } from '../document/condition.ts'
import type { Fact } from '../document/fact.ts'
import { inBoth, type Localized } from '../document/localized.ts'
import { reachedNames } from '../document/named-conditions.ts'
import type { ProblemPath } from '../document/problem.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { RuleSetResult } from '../engine/rule-set-result.ts'
import type { ConditionTrace } from '../engine/trace.ts'
import type { RuleCase } from './rule-case.ts'
import { runCases } from './run-cases.ts'

/** A rule or condition that cases have not shown both ways. */
export interface Uncovered {
  /** The rule or condition in the document; one inside of a named condition is told there, for all who use it. */
  path: ProblemPath
  ruleSetId?: string
  rule?: string
  /** Which way no case has shown: that it holds, that it does not, or either. */
  never: 'held' | 'missed' | 'both'
  message: Localized
}

/** How much of the rules the cases show both ways, and what they do not. */
export interface Coverage {
  /** Rules, tests, and groups within groups; of the named conditions those that some rule uses. */
  total: number
  covered: number
  uncovered: Uncovered[]
}

export interface CoverageOptions {
  /** The `item.*` facts of each catalogue, for their labels and units. */
  itemFacts?: Record<string, Fact[]>
}

interface Place {
  path: ProblemPath
  condition: Condition
  ruleSetId?: string
  rule?: string
  label: Localized
  held: boolean
  missed: boolean
}

/** What cases show, from the answers that were given to them; traces of the same rule set add up. */
export function coverageOf(
  document: RuleDocument,
  results: Iterable<RuleSetResult>,
  options: CoverageOptions = {},
): Coverage {
  const places = placesOf(document, options)
  const byPath = new Map(places.map((place) => [place.path.join('/'), place]))
  for (const result of results) {
    const at = document.ruleSets.findIndex((ruleSet) => ruleSet.id === result.ruleSetId)
    for (const traces of result.items?.map((item) => item.rules) ?? [result.rules]) {
      traces.forEach(({ held, condition }, index) => {
        const path = `ruleSets/${at}/rules/${index}`
        mark(byPath.get(path), held)
        follow(condition, `${path}/conditions`, byPath)
      })
    }
  }
  const uncovered = places.filter(({ held, missed }) => !held || !missed).map(tell)
  return { total: places.length, covered: places.length - uncovered.length, uncovered }
}

/** Which rules and conditions no case makes both true and false. */
export async function coverage(
  document: RuleDocument,
  cases: RuleCase[],
  options: CoverageOptions = {},
): Promise<Coverage> {
  return coverageOf(document, (await runCases(document, cases)).results, options)
}

function mark(place: Place | undefined, held: boolean): void {
  if (!place) return
  if (held) place.held = true
  else place.missed = true
}

function follow(trace: ConditionTrace, path: string, places: Map<string, Place>): void {
  mark(places.get(path), trace.held)
  trace.children?.forEach((child, index) => {
    const inner = trace.kind === 'named' ? `conditions/${trace.name}` : trace.kind === 'not' ? `${path}/not` : null
    follow(child, inner ?? `${path}/${trace.kind}/${index}`, places)
  })
}

interface Owner {
  ruleSetId?: string
  rule?: string
}

/** Every rule, then within it what can hold otherwise than its parent: tests, and groups of several below the top. */
function placesOf(document: RuleDocument, options: CoverageOptions): Place[] {
  const places: Place[] = []
  const add = (place: Omit<Place, 'held' | 'missed'>) => places.push({ ...place, held: false, missed: false })
  const itemFactsOf = (ruleSetId?: string): Fact[] => {
    const catalogue = document.ruleSets.find(({ id }) => id === ruleSetId)?.over?.catalogue
    return catalogue === undefined ? [] : (options.itemFacts?.[catalogue] ?? [])
  }
  const visit = (condition: Condition, path: ProblemPath, owner: Owner, top: boolean) => {
    const itemFacts = itemFactsOf(owner.ruleSetId)
    const members = 'all' in condition ? condition.all : 'any' in condition ? condition.any : []
    if ('fact' in condition || (!top && members.length > 1)) {
      const label = inBoth((locale) => describeCondition(document, condition, locale, { itemFacts }))
      add({ ...owner, path, condition, label })
    }
    const kind = 'all' in condition ? 'all' : 'any'
    members.forEach((member, index) => visit(member, [...path, kind, index], owner, false))
    if ('not' in condition) visit(condition.not, [...path, 'not'], owner, top)
  }
  document.ruleSets.forEach(({ id, rules }, setIndex) => {
    rules.forEach((rule, index) => {
      const path = ['ruleSets', setIndex, 'rules', index]
      const owner = { ruleSetId: id, rule: rule.name }
      add({ ...owner, path, condition: rule.conditions, label: inBoth((locale) => ruleTitle(rule, locale)) })
      visit(rule.conditions, [...path, 'conditions'], owner, true)
    })
  })
  const named = document.conditions ?? {}
  const used = reachedNames(document.ruleSets, named)
  for (const [name, condition] of Object.entries(named)) {
    if (used.has(name)) visit(condition, ['conditions', name], {}, false)
  }
  return places
}

const says: Record<Uncovered['never'], Localized> = {
  held: { vi: 'đúng', en: 'hold' },
  missed: { vi: 'không đúng', en: 'not hold' },
  both: { vi: 'đúng, cũng như không đúng', en: 'hold, or not hold' },
}

function tell({ path, ruleSetId, rule, label, held, missed }: Place): Uncovered {
  const never = held ? 'missed' : missed ? 'held' : 'both'
  const owner = rule === undefined ? '' : ` (${ruleSetId} › ${rule})`
  return {
    path,
    ...(ruleSetId !== undefined && { ruleSetId }),
    ...(rule !== undefined && { rule }),
    never,
    message: {
      vi: `Chưa có tình huống nào cho thấy “${label.vi}” ${says[never].vi}${owner}.`,
      en: `No case shows "${label.en}" to ${says[never].en}${owner}.`,
    },
  }
}

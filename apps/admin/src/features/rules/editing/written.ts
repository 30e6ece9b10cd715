import type { LabelledCondition, RuleSet } from '@careline/rules'

export type NamedConditions = Record<string, LabelledCondition>

/** What one page edits and saves in one step: a rule set, and the campaign's named conditions, which rules of other sets use too. */
export interface Written {
  ruleSet: RuleSet
  conditions: NamedConditions
}

/** Whether two values are written alike in JSON, in the order of their keys too; what they share is not looked into. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [ours, theirs] = [a, b].map((each) => Object.entries(each).filter(([, value]) => value !== undefined))
  return (
    ours !== undefined &&
    ours.length === theirs?.length &&
    ours.every(([key, value], index) => theirs[index]?.[0] === key && sameJson(value, theirs[index][1]))
  )
}

export const sameWritten = (a: Written, b: Written): boolean =>
  sameJson(a.ruleSet, b.ruleSet) && sameJson(a.conditions, b.conditions)

/** The named conditions of another save under the ones that were changed here since: `mine` wins only where it touched a name. */
export function conditionsOnTop(
  mine: NamedConditions,
  base: NamedConditions,
  theirs: NamedConditions,
): NamedConditions {
  if (sameJson(mine, base)) return theirs
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)])
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const kept = sameJson(mine[name], base[name]) ? theirs[name] : mine[name]
      return kept ? [[name, kept]] : []
    }),
  )
}

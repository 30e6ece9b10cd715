import type { Condition, RuleSet } from '@careline/rules'

export type NamedConditions = Record<string, Condition>

/** What one page edits and saves in one step: a rule set, and the campaign's named conditions, which rules of other sets use too. */
export interface Written {
  ruleSet: RuleSet
  conditions: NamedConditions
}

export const sameJson = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

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

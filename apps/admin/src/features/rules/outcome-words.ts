import type { Locale, RuleSet } from '@careline/rules'

/** What an outcome is called: as the set that decides it; with the parameter's own name where its rules leave several. */
export function outcomeName(ruleSet: RuleSet, key: string, locale: Locale): string {
  const keys = new Set(ruleSet.rules.flatMap(({ event }) => Object.keys(event.params ?? {})))
  const of = ruleSet.label?.[locale]
  if (of === undefined) return key
  return keys.size > 1 ? `${of} · ${key}` : of
}

/** A value as people say it: by the name of the first rule that leaves it, else as it is written. */
export function outcomeValue(ruleSet: RuleSet, key: string, value: string, locale: Locale): string {
  return ruleSet.rules.find(({ event }) => event.params?.[key] === value)?.label?.[locale] ?? value
}

/** The texts that the set's rules leave under one parameter, each with its words. */
export function outcomeChoices(ruleSet: RuleSet, key: string, locale: Locale): { value: string; label: string }[] {
  const values = new Set(
    ruleSet.rules.map(({ event }) => event.params?.[key]).filter((value) => typeof value === 'string'),
  )
  return [...values].map((value) => ({ value, label: outcomeValue(ruleSet, key, value, locale) }))
}

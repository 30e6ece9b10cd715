import type { Locale, RuleSet } from '@careline/rules'

type Versions = readonly RuleSet[]

/** What an outcome is called: as the set that decides it; with the parameter's own name where its rules leave several. */
export function outcomeName(versions: Versions, key: string, locale: Locale): string {
  const keys = new Set(rulesOf(versions).flatMap(({ event }) => Object.keys(event.params ?? {})))
  const of = versions.at(-1)?.label?.[locale]
  if (of === undefined) return key
  return keys.size > 1 ? `${of} · ${key}` : of
}

/** A value as people say it: by the name of the first rule that leaves it, else as it is written. */
export function outcomeValue(versions: Versions, key: string, value: string, locale: Locale): string {
  return rulesOf(versions).find(({ event }) => event.params?.[key] === value)?.label?.[locale] ?? value
}

/** The texts that the set's rules leave under one parameter, each with its words. */
export function outcomeChoices(versions: Versions, key: string, locale: Locale): { value: string; label: string }[] {
  const values = rulesOf(versions).map(({ event }) => event.params?.[key])
  const texts = new Set(values.filter((value) => typeof value === 'string'))
  return [...texts].map((value) => ({ value, label: outcomeValue(versions, key, value, locale) }))
}

const rulesOf = (versions: Versions) => versions.flatMap(({ rules }) => rules)

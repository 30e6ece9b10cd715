import type { Locale, Rule, RuleSet } from '@careline/rules'
import { removeAt, setAt } from '../editing/tree-path.ts'
import { numberText, type Read, readNumber, readYesNo, yesNoText } from './value-text.ts'

type Plain = string | number | boolean

const isPlain = (value: unknown): value is Plain => ['string', 'number', 'boolean'].includes(typeof value)

/** The parameters that rules leave behind and a cell can hold: texts, numbers, yes or no. */
export function outcomeKeys(ruleSet: RuleSet): string[] {
  const all = ruleSet.rules.flatMap(({ event }) => Object.entries(event.params ?? {}))
  const odd = new Set(all.filter(([, value]) => !isPlain(value)).map(([key]) => key))
  return [...new Set(all.map(([key]) => key))].filter((key) => !odd.has(key))
}

export function outcomeOf(rule: Rule, key: string): Plain | undefined {
  const value = rule.event.params?.[key]
  return isPlain(value) ? value : undefined
}

/** Of which kind the parameter is, as its other rules have it. */
export function kindOf(ruleSet: RuleSet, key: string): 'string' | 'number' | 'boolean' {
  const first = ruleSet.rules.find((rule) => outcomeOf(rule, key) !== undefined)
  const value = first && outcomeOf(first, key)
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string'
}

/** A rule with another outcome; undefined takes the parameter away. */
export function withOutcome(rule: Rule, key: string, value: Plain | undefined): Rule {
  if (value !== undefined) return setAt(rule, ['event', 'params', key], value)
  return rule.event.params && key in rule.event.params ? removeAt(rule, ['event', 'params', key]) : rule
}

export function outcomeText(value: Plain | undefined, locale: Locale): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return yesNoText(value, locale)
  return value === '' || value !== value.trim() || value.startsWith('"') ? JSON.stringify(value) : value
}

export function readOutcome(
  kind: 'string' | 'number' | 'boolean',
  written: string,
  locale: Locale,
): Read<Plain | undefined> {
  const text = written.trim()
  if (text === '') return { ok: true, value: undefined }
  if (kind === 'number') return readNumber(text, locale)
  if (kind === 'boolean') return readYesNo(text)
  if (!text.startsWith('"')) return { ok: true, value: text }
  try {
    return { ok: true, value: String(JSON.parse(text)) }
  } catch {
    return { ok: false, expected: 'text' }
  }
}

import type { Locale } from '../document/localized.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { Rule, RuleEvent } from '../document/rule.ts'
import { ruleTitle } from './rule-title.ts'

/**
 * What a rule leaves behind, in words: each text by the label of the first rule that is known to leave it, and as it is
 * written where no labelled rule is. Empty where the rule leaves nothing but that it holds.
 * @param documents that know the values, the older first; in the last a rule does not speak for a value of its own, unless
 * it is the only document
 */
export function describeOutcome(rule: Rule, documents: readonly RuleDocument[], locale: Locale): string {
  return outcomesOf(rule, documents)
    .map((outcome) => outcomeWords(outcome, locale))
    .join(', ')
}

/** The same without what the rule's own title says already. */
export function describeOtherOutcome(rule: Rule, documents: readonly RuleDocument[], locale: Locale): string {
  return outcomesOf(rule, documents)
    .filter(({ giver }) => giver?.name !== rule.name)
    .map((outcome) => outcomeWords(outcome, locale))
    .filter((words) => words !== ruleTitle(rule, locale))
    .join(', ')
}

interface OutcomePart {
  written: string
  giver: Rule | undefined
}

function outcomesOf(rule: Rule, documents: readonly RuleDocument[]): OutcomePart[] {
  const last = documents.length > 1 ? documents.at(-1) : undefined
  const givers = documents.flatMap((document) =>
    document.ruleSets
      .flatMap(({ rules }) => rules)
      .filter(({ label, name }) => label && (document !== last || name !== rule.name)),
  )
  return Object.entries(rule.event.params ?? {}).map(([key, value]) => ({
    written: describeEvent({ type: rule.event.type, params: { [key]: value } }),
    giver: typeof value === 'string' ? givers.find(({ event }) => event.params?.[key] === value) : undefined,
  }))
}

const outcomeWords = ({ written, giver }: OutcomePart, locale: Locale): string =>
  giver ? ruleTitle(giver, locale) : written

/** What the event leaves behind as it is written: `topic = gift`; empty where it has no parameters. */
export function describeEvent({ params }: RuleEvent): string {
  const entries = Object.entries(params ?? {})
  return entries
    .map(([key, value]) => `${key} = ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(', ')
}

import { type Campaign, catalogueOfOutput } from '@careline/campaign'
import type { Localized, RuleSet } from '@careline/rules'
import { useFormat, useLocale } from '@careline/ui'
import { useLiveDocument } from '../use-live-document.ts'
import { useWordsT } from './messages.ts'

export interface DecisionWords {
  /** A part of the decide line: `unmet` is “Điều kiện không đạt”. */
  part: (path: string) => string
  /** Its value, with labels for ids; what has no label is shown as it is. */
  value: (path: string, value: unknown) => string
}

/** Says a part of a decision and its value as people do, by the labels of the campaign; ids and JSON never show where a label is there. */
export function useDecisionWords(campaign: Campaign | undefined): DecisionWords {
  const t = useWordsT('words')
  const { pick } = useLocale()
  const format = useFormat()
  const live = useLiveDocument()
  const say = (label: string | Localized | undefined) => (typeof label === 'object' ? pick(label) : label)
  const output = (path: string) => campaign?.decisions.outputs.find(({ id }) => id === path)
  const deadline = (id: string) => say(campaign?.policies.deadlines.find((each) => each.id === id)?.label) ?? id
  const part = (path: string) => {
    if (path === 'eligible' || path === 'unmet' || path === 'contact' || path === 'deadlines') return t(path)
    return say(setOf(campaign, output(path)?.ruleSet)?.label) ?? path
  }
  const text = (path: string, value: string): string => {
    if (!campaign) return value
    const { contact, eligibility } = campaign.decisions
    // A rule that was taken out of these rules may still be known from those that run.
    const giver = (ruleSet: string | undefined, param: string | undefined) =>
      ruleGiving(setOf(campaign, ruleSet), param, value) ?? ruleGiving(setOf(live, ruleSet), param, value)
    if (path === 'unmet')
      return (
        say((ruleNamed(setOf(campaign, eligibility), value) ?? ruleNamed(setOf(live, eligibility), value))?.label) ??
        value
      )
    if (path === 'contact')
      return value === 'allowed' ? t('allowed') : (say(giver(contact.ruleSet, contact.param)?.label) ?? value)
    const items = campaign.catalogues[catalogueOfOutput(campaign, path) ?? '']?.items
    const item = items?.find(({ id }) => id === value)
    const asked = output(path)
    return say(item?.label) ?? say(giver(asked?.ruleSet, asked?.param)?.label) ?? value
  }
  const value = (path: string, given: unknown): string => {
    if (given === null || given === undefined || given === '') return t('none')
    if (typeof given === 'boolean') return t(given ? 'yes' : 'no')
    if (typeof given === 'number') return format.number(given)
    if (typeof given === 'string') return text(path, given)
    if (Array.isArray(given)) return given.map((each) => value(path, each)).join(', ') || t('none')
    const entries = Object.entries(given).map(([key, day]) =>
      path === 'deadlines' ? `${deadline(key)} ${format.date(String(day))}` : `${key}: ${value(path, day)}`,
    )
    return entries.join(' · ') || t('none')
  }
  return { part, value }
}

const setOf = (campaign: Campaign | undefined, id: string | undefined) =>
  campaign?.ruleSets.find((ruleSet) => ruleSet.id === id)

const ruleNamed = (ruleSet: RuleSet | undefined, name: string) => ruleSet?.rules.find((rule) => rule.name === name)

/** The rule whose event carries a value: its label says what the value means. */
const ruleGiving = (ruleSet: RuleSet | undefined, param: string | undefined, value: string) =>
  ruleSet?.rules.find((rule) => param !== undefined && rule.event.params?.[param] === value)

import { type Campaign, canonicalJson, type MergeConflict, toldDocumentOf } from '@careline/campaign'
import { describeCondition, type LabelledCondition, type Locale, type Rule, ruleTitle } from '@careline/rules'
import { fieldName } from '../words/field-names.ts'
import { isObject } from '../words/place-words.ts'
import { differingParts, type PartPair } from '../words/rule-parts.ts'
import { valueWords } from '../words/value-words.ts'

/** What a conflict is about, in words, and its two versions beside each other. */
export interface ConflictWords {
  about: { kind: 'named'; name: string } | { kind: 'order'; of: string } | { kind: 'setting'; of: string }
  parts: PartPair[]
}

/** `campaign` gives the words: its facts, its labels. */
export function conflictWords(
  { path, mine, theirs }: MergeConflict,
  campaign: Campaign,
  locale: Locale,
): ConflictWords {
  const [area = '', id = '', inside, name] = path
  const set = area === 'ruleSets' ? campaign.ruleSets.find((each) => each.id === id) : undefined
  if (set && inside === 'rules' && name !== undefined) {
    const of = set.label?.[locale] ?? set.id
    const nameOf = (rule: string) => ruleTitle(set.rules.find((each) => each.name === rule) ?? { name: rule }, locale)
    if (Array.isArray(mine) || Array.isArray(theirs)) {
      const inOrder = (order: unknown) =>
        Array.isArray(order) ? order.map((rule) => nameOf(String(rule))).join(' → ') : null
      return { about: { kind: 'order', of }, parts: [{ part: 'sentence', was: inOrder(mine), is: inOrder(theirs) }] }
    }
    const [my, their] = [mine as Rule | undefined, theirs as Rule | undefined]
    const version = (rule: Rule | undefined) => ({ campaign, ruleSet: set, rule })
    const label = ruleTitle(my ?? their ?? { name }, locale)
    return { about: { kind: 'named', name: label }, parts: differingParts(version(my), version(their), locale) }
  }
  if (area === 'conditions') {
    const [my, their] = [mine as LabelledCondition | undefined, theirs as LabelledCondition | undefined]
    const describe = (condition: LabelledCondition | undefined) => {
      if (!condition) return null
      const meaning = describeCondition(toldDocumentOf(campaign), condition, locale)
      return condition.label ? `${condition.label[locale]}: ${meaning}` : meaning
    }
    return {
      about: { kind: 'named', name: (my ?? their)?.label?.[locale] ?? id },
      parts: [{ part: 'sentence', was: describe(my), is: describe(their) }],
    }
  }
  if (area === 'templates' && inside === undefined) {
    const text = (template: unknown) => (isObject(template) ? plain(template['text'], locale) : null)
    const label = campaign.templates.find((each) => each.id === id)?.label[locale] ?? id
    return { about: { kind: 'named', name: label }, parts: [{ part: 'sentence', was: text(mine), is: text(theirs) }] }
  }
  const catalogue = area === 'catalogues' ? campaign.catalogues[id] : undefined
  if (catalogue && inside === 'items' && name !== undefined && !Array.isArray(mine) && !Array.isArray(theirs)) {
    const [my, their] = [isObject(mine) ? mine : null, isObject(theirs) ? theirs : null]
    const label = plain((my ?? their)?.['label'], locale) ?? name
    const labels = new Map(catalogue.facts.map((fact) => [fact.id.replace(/^item\./, ''), fact.label?.[locale]]))
    const parts = Object.keys({ ...my, ...their }).map((key) => ({
      part: 'sentence' as const,
      label: labels.get(key) ?? key,
      was: my && plain(my[key], locale),
      is: their && plain(their[key], locale),
    }))
    const about = { kind: 'named', name: `${catalogue.label[locale]} · ${label}` } as const
    return { about, parts: parts.filter(({ was, is }) => was !== is) }
  }
  return {
    about: { kind: 'setting', of: settingName(campaign, path, locale) },
    parts: settingParts(path.at(-1) ?? '', [mine, theirs], campaign, locale),
  }
}

/** What two sides of any other part say differently: field by field, and of a list what has a name by itself. */
function settingParts(
  field: string,
  [mine, theirs]: [unknown, unknown],
  campaign: Campaign,
  locale: Locale,
): PartPair[] {
  const say = (at: string, value: unknown) => (value === undefined ? null : valueWords(at, value, { campaign, locale }))
  const [my, their] = [namedParts(mine), namedParts(theirs)]
  const whole: PartPair[] = [{ part: 'sentence', was: say(field, mine), is: say(field, theirs) }]
  if (!my || !their || locale in my) return whole
  const apart = Object.keys({ ...my, ...their }).filter(
    (key) => canonicalJson([my[key]]) !== canonicalJson([their[key]]),
  )
  // A list in another order differs in none of its entries.
  if (apart.length === 0) return whole
  return apart.map((key): PartPair => ({
    part: 'sentence',
    label: labelIn(my[key] ?? their[key], locale) ?? fieldName(key, locale),
    was: say(key, my[key]),
    is: say(key, their[key]),
  }))
}

/** The fields of an object, or the entries of a list by their ids; null for what is one thing. */
function namedParts(value: unknown): Record<string, unknown> | null {
  if (isObject(value)) return value
  if (!Array.isArray(value) || value.length === 0) return null
  const ids = value.map((entry) => (isObject(entry) ? entry['id'] : undefined))
  if (!ids.every((id) => typeof id === 'string')) return null
  return Object.fromEntries(value.map((entry, at) => [ids[at], entry]))
}

function labelIn(value: unknown, locale: Locale): string | null {
  return isObject(value) && value['label'] !== undefined ? plain(value['label'], locale) : null
}

/** What a part of the document is called: by its own label where it has one, else by the names of its fields. */
function settingName(campaign: Campaign, [area = '', id = '', ...rest]: string[], locale: Locale): string {
  const labelled =
    area === 'settings'
      ? campaign.settings[id]
      : area === 'facts'
        ? campaign.facts.find((fact) => fact.id === id)
        : null
  const list = area === 'lists' ? campaign.lists.find((each) => each.id === id) : null
  const name = (labelled ?? list)?.label?.[locale] ?? fieldName(id, locale)
  return [fieldName(area, locale), name, ...rest.map((each) => fieldName(each, locale))].filter(Boolean).join(' · ')
}

/** A value as a person reads it: a text in their language, else as it is written. */
function plain(value: unknown, locale: Locale): string | null {
  if (value === undefined) return null
  if (typeof value === 'string') return value
  const words = isObject(value) ? value[locale] : undefined
  return typeof words === 'string' ? words : JSON.stringify(value)
}

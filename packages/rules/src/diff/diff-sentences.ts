import { describeEvent } from '../describe/describe-rule.ts'
import { factWords } from '../describe/fact-words.ts'
import type { CatalogueItem } from '../document/catalogue-item.ts'
import type { Fact } from '../document/fact.ts'
import type { Locale, Localized } from '../document/localized.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { RuleSet } from '../document/rule-set.ts'
import { comparedFact } from '../regions/asked-tests.ts'
import { describeRegion } from '../regions/describe-region.ts'
import type { Region } from '../regions/region.ts'
import { letIn, outcomeTitle } from './outcome-title.ts'
import type { Outcome } from './outcome.ts'

interface Version {
  document: RuleDocument
  ruleSet: RuleSet
}

interface Told extends Region {
  before: Outcome[]
  after: Outcome[]
}

interface SentenceOptions {
  /** The facts that the edit is about; a sentence tells these alone where they say anything of the region. */
  edited: ReadonlySet<string>
  itemFacts: Fact[]
  items: CatalogueItem[]
}

/** What differs, one sentence for all regions that read alike: `ARPU từ 150.000 đến 199.999 ₫: trước được gọi, nay không.` */
export function diffSentences(before: Version, after: Version, regions: Told[], options: SentenceOptions): Localized[] {
  const told = new Map<string, Localized>()
  for (const region of regions) {
    const sentence = {
      vi: sentenceOf(before, after, region, options, 'vi'),
      en: sentenceOf(before, after, region, options, 'en'),
    }
    told.set(`${sentence.vi}\n${sentence.en}`, sentence)
  }
  return [...told.values()]
}

function sentenceOf(before: Version, after: Version, region: Told, options: SentenceOptions, locale: Locale): string {
  const words = factWords(after.document, locale, options)
  const about = {
    facts: region.facts.filter(({ fact }) => options.edited.has(fact)),
    relations: region.relations.filter((test) =>
      [test.fact, comparedFact(test) ?? ''].some((id) => options.edited.has(id)),
    ),
  }
  const saysSomething = about.facts.length + about.relations.length > 0
  const who = describeRegion(saysSomething ? about : region, words, locale)
  return `${upperFirst(who)}: ${changePhrase(before, after, region, options.items, locale)}.`
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function changePhrase(was: Version, is: Version, region: Told, items: CatalogueItem[], locale: Locale): string {
  const vi = locale === 'vi'
  const { before, after } = region
  if ([...before, ...after].some((outcome) => outcome.kind === 'holds')) {
    const word = letIn(is.ruleSet)[locale]
    if (after.length === 0) return vi ? `trước ${word}, nay không` : `${word} before, not now`
    return vi ? `trước không ${word}, nay ${word}` : `not ${word} before, ${word} now`
  }
  const old = before.map((outcome) => outcomeTitle(was.ruleSet, outcome, items, locale))
  const young = after.map((outcome) => outcomeTitle(is.ruleSet, outcome, items, locale))
  const sameWords = old.join() === young.join()
  const write = (outcomes: Outcome[], titles: string[]) =>
    (sameWords ? outcomes.map((outcome) => eventWords(outcome)) : titles).map((title) => `“${title}”`).join(', ')
  const isChoice = is.ruleSet.hitPolicy === 'first'
  if (isChoice || (before.length > 0 && after.length > 0)) {
    const none = vi ? 'không có kết quả' : 'no outcome'
    const [left, right] = [write(before, old) || none, write(after, young) || none]
    return vi ? `trước ${left}, nay ${right}` : `${left} before, ${right} now`
  }
  if (before.length > 0) return vi ? `nay không còn ${write(before, old)}` : `no longer ${write(before, old)}`
  return vi ? `nay có thêm ${write(after, young)}` : `now also ${write(after, young)}`
}

function eventWords(outcome: Outcome): string {
  if (outcome.kind !== 'event') return outcome.kind === 'item' ? outcome.item : outcome.kind
  return describeEvent(outcome) || outcome.type
}

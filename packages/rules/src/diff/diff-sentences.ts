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

const everyCustomer: Localized = { vi: 'Mọi khách hàng', en: 'Every customer' }

/**
 * What differs, one sentence for all regions that read alike: `ARPU từ 150.000 đến 199.999 ₫: trước được gọi, nay không.`
 * In a `first` set customers who read alike may get several outcomes now; these are told together.
 */
export function diffSentences(before: Version, after: Version, regions: Told[], options: SentenceOptions): Localized[] {
  const isChoice = after.ruleSet.hitPolicy === 'first'
  const groups = new Map<string, { who: Localized; was: Outcome[]; is: Outcome[][] }>()
  for (const region of regions) {
    const about = aboutEdit(region, options.edited)
    const isEverybody = about.facts.length + about.relations.length === 0
    const write = (locale: Locale) =>
      isEverybody ? everyCustomer[locale] : describeRegion(about, factWords(after.document, locale, options), locale)
    const who = { vi: write('vi'), en: write('en') }
    const key = JSON.stringify([who, region.before, isChoice ? null : region.after])
    const known = groups.get(key)?.is ?? []
    const isKnown = known.some((outcomes) => JSON.stringify(outcomes) === JSON.stringify(region.after))
    groups.set(key, { who, was: region.before, is: isKnown ? known : [...known, region.after] })
  }
  return [...groups.values()].map(({ who, was, is }) => {
    const write = (locale: Locale) => {
      const phrases = { before, after, items: options.items, locale }
      return `${who[locale]}: ${isChoice ? choicePhrase(was, is, phrases) : changePhrase(was, is[0] ?? [], phrases)}.`
    }
    return { vi: write('vi'), en: write('en') }
  })
}

/** What a region says of the edited facts, where it says anything of them; else all of it. */
function aboutEdit(region: Region, edited: ReadonlySet<string>): Region {
  const isEdited = (id: string | undefined) => id !== undefined && edited.has(id)
  const facts = region.facts.filter(({ fact }) => isEdited(fact))
  const relations = region.relations.filter((test) => isEdited(test.fact) || isEdited(comparedFact(test)))
  return facts.length + relations.length > 0 ? { facts, relations } : region
}

interface Phrases {
  before: Version
  after: Version
  items: CatalogueItem[]
  locale: Locale
}

/** Titles of both sides; where they read alike, what the events leave behind. */
function titlesOf(was: Outcome[], is: Outcome[], { before, after, items, locale }: Phrases): [string, string] {
  const old = was.map((outcome) => outcomeTitle(before.ruleSet, outcome, items, locale))
  const young = is.map((outcome) => outcomeTitle(after.ruleSet, outcome, items, locale))
  const alike = old.join() === young.join()
  const write = (outcomes: Outcome[], titles: string[]) =>
    (alike ? outcomes.map((outcome) => eventWords(outcome)) : titles).map((title) => `“${title}”`).join(', ')
  return [write(was, old), write(is, young)]
}

function choicePhrase(was: Outcome[], is: Outcome[][], phrases: Phrases): string {
  const vi = phrases.locale === 'vi'
  const none = vi ? 'không có kết quả' : 'no outcome'
  const old = titlesOf(was, is[0] ?? [], phrases)[0] || none
  const young = is.map((outcomes) => titlesOf(was, outcomes, phrases)[1] || none)
  const rest = young.slice(0, -1).join(', ')
  const last = young.at(-1) ?? none
  if (rest === '') return vi ? `trước ${old}, nay ${last}` : `${old} before, ${last} now`
  return vi
    ? `trước ${old}, nay ${rest} hoặc ${last} tùy các dữ kiện khác`
    : `${old} before, ${rest} or ${last} now depending on other facts`
}

function changePhrase(was: Outcome[], is: Outcome[], phrases: Phrases): string {
  const vi = phrases.locale === 'vi'
  if ([...was, ...is].some((outcome) => outcome.kind === 'holds')) {
    const word = letIn(phrases.after.ruleSet)[phrases.locale]
    if (is.length === 0) return vi ? `trước ${word}, nay không` : `${word} before, not now`
    return vi ? `trước không ${word}, nay ${word}` : `not ${word} before, ${word} now`
  }
  const [old, young] = titlesOf(was, is, phrases)
  if (old && young) return vi ? `trước ${old}, nay ${young}` : `${old} before, ${young} now`
  if (old) return vi ? `nay không còn ${old}` : `no longer ${old}`
  return vi ? `nay có thêm ${young}` : `now also ${young}`
}

function eventWords(outcome: Outcome): string {
  if (outcome.kind !== 'event') return outcome.kind === 'item' ? outcome.item : outcome.kind
  return describeEvent(outcome) || outcome.type
}

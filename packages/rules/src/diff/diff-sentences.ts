import { sameJson } from '../document/same-json.ts'
import { describeEvent } from '../describe/describe-outcome.ts'
import { factWords } from '../describe/fact-words.ts'
import type { CatalogueItem } from '../document/catalogue-item.ts'
import type { Fact } from '../document/fact.ts'
import { inBoth, type Locale, type Localized } from '../document/localized.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { RuleSet } from '../document/rule-set.ts'
import { comparedFact } from '../document/condition.ts'
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

interface Group {
  who: Localized
  was: Outcome[]
  /** What they get now; in a `first` set, each of the several outcomes that there may be. */
  is: Outcome[][]
  /** Whether the regions told together differ in facts that the sentence does not name. */
  mixed: boolean
  facts: string
}

/**
 * What differs, one sentence for all regions that read alike: `ARPU từ 150.000 đến 199.999 ₫: trước được gọi, nay không.`
 * Customers who read alike may differ in facts that were not edited, and so in what they get; that is said too.
 */
export function diffSentences(before: Version, after: Version, regions: Told[], options: SentenceOptions): Localized[] {
  const isChoice = after.ruleSet.hitPolicy === 'first'
  const groups = new Map<string, Group>()
  for (const region of regions) {
    const group = groupOf(region, after, options)
    const key = JSON.stringify([group.who, isChoice ? region.before : apartFromOthers(region)])
    const known = groups.get(key)
    groups.set(key, known ? together(known, group, isChoice) : group)
  }
  return [...groups.values()].map((group) => {
    return inBoth((locale) => {
      const phrases = { before, after, items: options.items, locale }
      const change = isChoice ? choicePhrase(group, phrases) : changePhrase(group, phrases)
      const other = locale === 'vi' ? ' tùy các dữ kiện khác' : ' depending on other facts'
      return `${group.who[locale]}: ${change}${group.mixed ? other : ''}.`
    })
  })
}

/** What is only told alone: to be let in or not, and an order. Losses and gains of the same customers go together. */
function apartFromOthers({ before, after }: Told): unknown {
  const isReordered =
    before.length > 0 && before.length === after.length && union(before, after).length === before.length
  const isLetIn = [...before, ...after].some(({ kind }) => kind === 'holds')
  return isReordered || isLetIn ? [before, after] : null
}

function groupOf(region: Told, after: Version, options: SentenceOptions): Group {
  const about = aboutEdit(region, options.edited)
  const isEverybody = about.facts.length + about.relations.length === 0
  const who = inBoth((locale) =>
    isEverybody ? everyCustomer[locale] : describeRegion(about, factWords(after.document, locale, options), locale),
  )
  const facts = JSON.stringify([region.facts, region.relations])
  return { who, was: region.before, is: [region.after], mixed: false, facts }
}

function union(left: Outcome[], right: Outcome[]): Outcome[] {
  return [...left, ...right.filter((one) => !left.some((other) => sameJson(one, other)))]
}

function together(left: Group, right: Group, isChoice: boolean): Group {
  const news = right.is.filter((outcomes) => !left.is.some((other) => sameJson(outcomes, other)))
  const is = isChoice ? [...left.is, ...news] : [union(left.is.flat(), right.is.flat())]
  const was = union(left.was, right.was)
  const isAnother = isChoice ? is.length > 1 : !sameJson([was, is], [left.was, left.is]) && left.facts !== right.facts
  return { ...left, was, is, mixed: left.mixed || isAnother }
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

function choicePhrase({ was, is }: Group, phrases: Phrases): string {
  const vi = phrases.locale === 'vi'
  const none = vi ? 'không có kết quả' : 'no outcome'
  const old = titlesOf(was, is[0] ?? [], phrases)[0] || none
  const young = is.map((outcomes) => titlesOf(was, outcomes, phrases)[1] || none)
  const [rest, last] = [young.slice(0, -1).join(', '), young.at(-1) ?? none]
  if (vi) return `trước ${old}, nay ${rest ? `${rest} hoặc ` : ''}${last}`
  return `${old} before, ${rest ? `${rest} or ` : ''}${last} now`
}

function changePhrase({ was, is: [is = []] }: Group, phrases: Phrases): string {
  const vi = phrases.locale === 'vi'
  if ([...was, ...is].some((outcome) => outcome.kind === 'holds')) {
    const word = letIn(phrases.after.ruleSet)[phrases.locale]
    if (is.length === 0) return vi ? `trước ${word}, nay không` : `${word} before, not now`
    return vi ? `trước không ${word}, nay ${word}` : `not ${word} before, ${word} now`
  }
  const [old, young] = titlesOf(was, is, phrases)
  if (old && young && was.length === is.length) {
    return vi ? `trước ${old}, nay ${young}` : `${old} before, ${young} now`
  }
  const lost = vi ? `nay không còn ${old}` : `no longer ${old}`
  const won = vi ? `nay có thêm ${young}` : `now also ${young}`
  return [old && lost, young && won].filter(Boolean).join(', ')
}

function eventWords(outcome: Outcome): string {
  if (outcome.kind !== 'event') return outcome.kind === 'item' ? outcome.item : outcome.kind
  return describeEvent(outcome) || outcome.type
}

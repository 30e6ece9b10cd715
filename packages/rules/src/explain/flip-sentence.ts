import { outcomeTitle } from '../diff/outcome-title.ts'
import type { Outcome } from '../diff/outcome.ts'
import { factWords } from '../describe/fact-words.ts'
import { formatFactValue } from '../describe/format-fact-value.ts'
import type { FactValue } from '../document/fact.ts'
import type { CatalogueItem } from '../document/catalogue-item.ts'
import { inBoth, type Locale, type Localized } from '../document/localized.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { RuleSet } from '../document/rule-set.ts'
import { rangePhrase } from '../regions/describe-region.ts'
import { type FactChange, onlyIn } from './fact-changes.ts'
import { hides, labelledValue, shownValue, type ShownWords } from './shown-value.ts'

interface Told {
  changes: FactChange[] | null
  before: Outcome[]
  after: Outcome[]
}

interface SentenceOptions {
  items?: CatalogueItem[]
  showSensitive?: boolean
}

type Words = ShownWords

const verbs: Record<'up' | 'down' | 'other', Record<Locale, [string, string]>> = {
  up: { vi: ['tăng từ', 'lên'], en: ['rises from', 'to'] },
  down: { vi: ['giảm từ', 'xuống'], en: ['falls from', 'to'] },
  other: { vi: ['đổi từ', 'sang'], en: ['changes from', 'to'] },
}
const and: Localized = { vi: ' và ', en: ' and ' }
const or: Localized = { vi: ' hoặc ', en: ' or ' }

/** What would flip a decision, or that nothing small would. */
export function flipSentence(
  document: RuleDocument,
  ruleSet: RuleSet,
  told: Told,
  options: SentenceOptions,
): Localized {
  return inBoth((locale) => {
    const words = { ...factWords(document, locale), locale, showSensitive: options.showSensitive === true }
    return sentence(ruleSet, told, options.items ?? [], words)
  })
}

function sentence(ruleSet: RuleSet, { changes, before, after }: Told, items: CatalogueItem[], words: Words): string {
  const { locale } = words
  const vi = locale === 'vi'
  if (!changes) {
    return vi
      ? 'Không có thay đổi nào của một hay hai dữ kiện làm kết quả khác đi.'
      : 'No change of one or two facts would make the answer another.'
  }
  const join = (phrase: (change: FactChange, words: Words) => string) =>
    changes.map((change) => phrase(change, words)).join(and[locale])
  const isEligibility = ruleSet.domain === 'eligibility'
  if (after.some(({ kind }) => kind === 'holds')) {
    const state = vi
      ? isEligibility
        ? 'Chưa đủ điều kiện'
        : 'Chưa đạt'
      : isEligibility
        ? 'Not eligible yet'
        : 'Not met yet'
    return `${state}: ${join(needed)}; ${vi ? 'các điều kiện khác đều đạt' : 'everything else is met'}.`
  }
  if (before.some(({ kind }) => kind === 'holds')) {
    if (vi) return `${isEligibility ? 'Đang đủ điều kiện' : 'Đang đạt'}; sẽ không còn nếu ${join(supposed)}.`
    return `${isEligibility ? 'Eligible' : 'Met'} now; no longer so if ${join(supposed)}.`
  }
  const titles = (outcomes: Outcome[]) =>
    outcomes.map((outcome) => `“${outcomeTitle(ruleSet, outcome, items, locale)}”`).join(', ') ||
    (vi ? 'không có kết quả' : 'no outcome')
  const [now, then] = [titles(before), titles(after)]
  if (vi) {
    const be = after.length > 0 ? `sẽ là ${then}` : 'sẽ không có kết quả nào'
    return `Hiện nay: ${now}; ${be} nếu ${join(supposed)}.`
  }
  return `Now: ${now}; ${after.length > 0 ? `it would be ${then}` : 'there would be none'} if ${join(supposed)}.`
}

function isHidden({ fact }: FactChange, words: Words): boolean {
  return hides(words.find(fact), words)
}

/** `có thêm vip và bỏ basic`: a list by what it gains and loses. */
function listGoal({ from, to, fact }: FactChange, words: Words): string {
  const vi = words.locale === 'vi'
  const [had, has] = [Array.isArray(from) ? from : [], Array.isArray(to) ? to : []]
  const write = (list: string[]) => formatFactValue(words.find(fact), list, words.locale)
  const [more, less] = [onlyIn(has, had), onlyIn(had, has)]
  const parts = more.length > 0 ? [`${vi ? 'có thêm' : 'also have'} ${write(more)}`] : []
  if (less.length > 0) parts.push(`${vi ? 'bỏ' : 'no longer have'} ${write(less)}`)
  return parts.join(and[words.locale]) || (vi ? 'đã có' : 'be known')
}

/** `Hà Nội hoặc Huế`: every single value that does. */
function choice({ fact, to, orElse = [] }: FactChange, words: Words): string {
  return [to, ...orElse].map((value) => formatFactValue(words.find(fact), value, words.locale)).join(or[words.locale])
}

/** What a test would have to see instead: `là Hai chiều`, `trên 60 %`, `khác 80`. */
function goal(change: FactChange, words: Words): string {
  const { fact, within } = change
  const { locale } = words
  const vi = locale === 'vi'
  if (within.kind === 'list') return listGoal(change, words)
  const write = (value: FactValue) => formatFactValue(words.find(fact), value, locale)
  if (within.kind === 'missing') return vi ? 'chưa có' : 'not be known'
  if (within.kind === 'range') return `${vi ? '' : 'be '}${rangePhrase(within, words.find(fact), locale)}`
  if (within.kind !== 'text') return `${vi ? 'là' : 'be'} ${choice(change, words)}`
  if (within.prefix !== '') return `${vi ? 'bắt đầu bằng' : 'begin with'} “${within.prefix}”`
  // "Must not be An" would say whose value it is that is hidden.
  if (isHidden(change, words)) return vi ? 'là một giá trị khác' : 'be another value'
  const others = [...within.except.map(write), ...within.otherPrefixes.map((prefix) => `“${prefix}…”`)].join(', ')
  if (others === '') return vi ? 'đã có' : 'be known'
  return `${vi ? 'khác' : 'not be'} ${others}`
}

/** Whether an amount is told by how much is lacking: where just this value, or none that is nearer, does it. */
function isNearest({ to, within }: FactChange): boolean {
  return (
    within.kind === 'value' ||
    (within.kind === 'range' && [within.from?.value, within.to?.value].includes(to as number))
  )
}

/** `ARPU 142.000 ₫, cần thêm 8.000 ₫` */
function needed(change: FactChange, words: Words): string {
  const { fact, from, to } = change
  const vi = words.locale === 'vi'
  const seen = labelledValue(fact, from, words)
  if (typeof from === 'number' && typeof to === 'number' && isNearest(change) && !isHidden(change, words)) {
    const amount = formatFactValue(words.find(fact), exactDifference(from, to), words.locale)
    if (to > from) return vi ? `${seen}, cần thêm ${amount}` : `${seen}, ${amount} more needed`
    return vi ? `${seen}, cần bớt ${amount}` : `${seen}, ${amount} less needed`
  }
  return `${seen}, ${vi ? 'cần' : 'must'} ${goal(change, words)}`
}

/** `ARPU tăng từ 142.000 ₫ lên 150.000 ₫`, `Hội viên đổi từ không sang có` */
function supposed(change: FactChange, words: Words): string {
  const { fact, from, to, within } = change
  const vi = words.locale === 'vi'
  const was = shownValue(fact, from, words)
  const other = vi ? 'giá trị khác' : 'another'
  const is = within.kind === 'text' ? other : choice(change, words)
  const isAmount = typeof from === 'number' && typeof to === 'number'
  const direction = !isAmount ? 'other' : to > from ? 'up' : 'down'
  const [verb, link] = verbs[direction][words.locale]
  return `${words.label(fact)} ${verb} ${was} ${link} ${is}`
}

/** Without the noise of binary fractions: 60 − 59.9 is 0.1. */
function exactDifference(from: number, to: number): number {
  return Number(Math.abs(to - from).toPrecision(15))
}

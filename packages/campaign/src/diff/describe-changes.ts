import { describeNamedChanges, describeRuleSetChange, type Locale } from '@careline/rules'
import { canonicalJson } from '../document/canonical-json.ts'
import type { Campaign } from '../document/campaign.ts'
import { toldDocumentOf } from '../describe/facts-in-words.ts'
import type { Change } from './change.ts'
import { describeItemChanges } from './describe-item-changes.ts'

/** What an edit changes, in sentences, by part of the document; empty where nothing changed. */
export function describeChanges(before: Campaign, after: Campaign): Change[] {
  return [
    ...ruleSetChanges(before, after),
    ...namedChanges(before, after),
    ...describeItemChanges(before, after),
    ...partChanges(before, after),
  ]
}

function ruleSetChanges(before: Campaign, after: Campaign): Change[] {
  const ids = [...new Set([...before.ruleSets, ...after.ruleSets].map(({ id }) => id))]
  return ids.flatMap((id): Change[] => {
    const old = before.ruleSets.find((ruleSet) => ruleSet.id === id)
    const young = after.ruleSets.find((ruleSet) => ruleSet.id === id)
    const label = (young ?? old)?.label ?? { vi: id, en: id }
    if (!old || !young) {
      const [vi, en] = young
        ? [`Thêm bộ quy tắc “${label.vi}”.`, `Added the rule set “${label.en}”.`]
        : [`Bỏ bộ quy tắc “${label.vi}”.`, `Removed the rule set “${label.en}”.`]
      return [{ area: 'rules', ruleSetId: id, sentences: { vi: [vi], en: [en] } }]
    }
    const itemFacts = after.catalogues[young.over?.catalogue ?? '']?.facts ?? []
    const options = { itemFacts, was: toldDocumentOf(before) }
    const say = (locale: Locale) => describeRuleSetChange(toldDocumentOf(after), old, young, locale, options)
    const sentences = { vi: say('vi'), en: say('en') }
    return sentences.vi.length > 0 ? [{ area: 'rules', ruleSetId: id, sentences }] : []
  })
}

/** Named conditions by themselves; what a changed one does to rules is told with their set. */
function namedChanges(before: Campaign, after: Campaign): Change[] {
  const itemFacts = Object.values(after.catalogues).flatMap(({ facts }) => facts)
  const say = (locale: Locale) =>
    describeNamedChanges(toldDocumentOf(before), toldDocumentOf(after), locale, { itemFacts })
  const sentences = { vi: say('vi'), en: say('en') }
  return sentences.vi.length > 0 ? [{ area: 'conditions', sentences }] : []
}

const parts: { keys: (keyof Campaign)[]; area: Change['area']; vi: string; en: string }[] = [
  { keys: ['facts', 'lists'], area: 'facts', vi: 'Danh mục thuộc tính thay đổi.', en: 'The fact catalogue changed.' },
  {
    keys: ['decisions'],
    area: 'decisions',
    vi: 'Các kết quả cần quyết định thay đổi.',
    en: 'What is decided changed.',
  },
  { keys: ['script'], area: 'script', vi: 'Kịch bản gọi thay đổi.', en: 'The call script changed.' },
  {
    keys: ['policies'],
    area: 'policies',
    vi: 'Chính sách gọi, nhắn tin hoặc thời hạn thay đổi.',
    en: 'Policies changed.',
  },
  {
    keys: ['caseBase'],
    area: 'cases',
    vi: 'Khách mẫu của các ca kiểm thay đổi.',
    en: 'The customer that the cases start from changed.',
  },
  {
    keys: ['label', 'description', 'period', 'timeZone', 'rehearsalStartsAt', 'settings', 'provinces', 'places'],
    area: 'campaign',
    vi: 'Thông tin chung của chiến dịch thay đổi.',
    en: 'The campaign’s general settings changed.',
  },
]

function partChanges(before: Campaign, after: Campaign): Change[] {
  const part = (campaign: Campaign, keys: (keyof Campaign)[]) =>
    canonicalJson(Object.fromEntries(keys.map((key) => [key, campaign[key]])))
  return parts
    .filter(({ keys }) => part(before, keys) !== part(after, keys))
    .map(({ area, vi, en }) => ({ area, sentences: { vi: [vi], en: [en] } }))
}

import type { Localized } from '@careline/content'
import { canonicalJson } from '../document/canonical-json.ts'
import type { Campaign } from '../document/campaign.ts'
import type { Change } from './change.ts'

interface Named {
  id: string
  label: string | Localized
}

/** Templates, catalogue items and cases added, removed and edited, by name. */
export function describeItemChanges(before: Campaign, after: Campaign): Change[] {
  const catalogues = [...new Set([...Object.keys(before.catalogues), ...Object.keys(after.catalogues)])]
  return [
    change('texts', before.templates, after.templates, { vi: 'mẫu tin', en: 'template' }),
    ...catalogues.map((id) => {
      const label = (after.catalogues[id] ?? before.catalogues[id])?.label ?? { vi: id, en: id }
      const noun = { vi: `món trong “${label.vi}”:`, en: `item of “${label.en}”:` }
      return change('catalogues', before.catalogues[id]?.items ?? [], after.catalogues[id]?.items ?? [], noun)
    }),
    change('cases', named(before.cases), named(after.cases), { vi: 'ca kiểm', en: 'case' }),
  ].filter(({ sentences }) => sentences.vi.length > 0)
}

const named = (cases: Campaign['cases']): Named[] => cases.map((one) => ({ ...one, id: one.name, label: one.name }))

function change(area: Change['area'], before: Named[], after: Named[], noun: Localized): Change {
  const old = new Map(before.map((one) => [one.id, one]))
  const young = new Map(after.map((one) => [one.id, one]))
  const removed = before.filter(({ id }) => !young.has(id))
  const added = after.filter(({ id }) => !old.has(id))
  const edited = after.filter((one) => {
    const earlier = old.get(one.id)
    return earlier !== undefined && canonicalJson(earlier) !== canonicalJson(one)
  })
  const say = (locale: keyof Localized, verbs: Localized, items: Named[]) =>
    items.map(({ label }) => `${verbs[locale]} ${noun[locale]} “${typeof label === 'string' ? label : label[locale]}”.`)
  const sentences = (locale: keyof Localized) => [
    ...say(locale, { vi: 'Bỏ', en: 'Removed' }, removed),
    ...say(locale, { vi: 'Thêm', en: 'Added' }, added),
    ...say(locale, { vi: 'Sửa', en: 'Edited' }, edited),
  ]
  return { area, sentences: { vi: sentences('vi'), en: sentences('en') } }
}

import type { DraftPlace } from '@careline/api'
import { useFormat, useLocale } from '@careline/ui'
import type { Draft } from '../draft.ts'
import { usePresenceT } from './messages.ts'
import type { PresentPerson } from './presence-state.ts'

const AREA_OF: Record<string, DraftPlace['area']> = {
  ruleSets: 'rules',
  templates: 'templates',
  catalogues: 'catalogues',
}

/** Says in a sentence where a person is in the draft, and what they have just saved. */
export function usePersonWords({ document }: Draft): (person: PresentPerson) => string {
  const t = usePresenceT('presence')
  const { pick, locale } = useLocale()
  const format = useFormat()
  const list = new Intl.ListFormat(locale)
  const named = (area: DraftPlace['area'] | undefined, id: string | undefined): string => {
    const label =
      area === 'rules'
        ? document.ruleSets.find((set) => set.id === id)?.label
        : area === 'templates'
          ? document.templates.find((template) => template.id === id)?.label
          : area && id !== undefined
            ? document.catalogues[id]?.label
            : undefined
    return label ? pick(label) : (id ?? t('draft'))
  }
  const placeWords = ({ area, id, view }: DraftPlace) => {
    const name = named(area, id)
    return view === 'table' || view === 'json' ? t(`view-${view}`, { name }) : name
  }
  return ({ name, places, edit }) => {
    const words = t('looks', { name, places: list.format(places.map(placeWords)) })
    if (!edit) return words
    const parts = new Set(edit.parts.map(([key = '', id]) => named(AREA_OF[key], id)))
    return t('edited', { words, parts: list.format(parts), time: format.time(edit.at) })
  }
}

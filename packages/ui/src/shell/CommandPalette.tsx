import { isActionsGroup, Spotlight, type SpotlightActionData, type SpotlightFilterFunction } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useUiT } from '../i18n/ui-messages.ts'
import { KeyHint } from '../pieces/KeyHint.tsx'
import { matchesQuery } from './search-text.ts'

export interface CommandAction {
  id: string
  label: string
  description?: string
  icon?: ReactNode
  /** Keys that do the same without the palette, shown at the right: `['G', 'R']`. */
  shortcut?: readonly string[]
  /** Other words that people may look for. */
  keywords?: readonly string[]
  onRun: () => void
}

export interface CommandGroup {
  label: string
  actions: readonly CommandAction[]
  /** Too many to be shown before something is looked for. */
  onlyFound?: boolean
}

type Actions = ReturnType<SpotlightFilterFunction>

const matches = (query: string, action: SpotlightActionData) =>
  matchesQuery(query, [action.label, action.description, ...[action.keywords ?? []].flat()].filter(Boolean).join(' '))

/** As many as anybody reads through. */
const MOST_FOUND = 40

const filterOf =
  (onlyFound: readonly string[]): SpotlightFilterFunction =>
  (query, actions) =>
    actions.flatMap((entry): Actions => {
      if (!isActionsGroup(entry)) return matches(query, entry) ? [entry] : []
      if (query.trim() === '' && onlyFound.includes(entry.group)) return []
      const found = entry.actions.filter((action) => matches(query, action))
      return found.length > 0 ? [{ ...entry, actions: found }] : []
    })

/** Pages and actions by name, opened by ⌘K / Ctrl K or the header's button. Accents need not be typed. */
export function CommandPalette({ groups }: { groups: readonly CommandGroup[] }) {
  const t = useUiT('ui.palette')
  return (
    <Spotlight
      shortcut="mod + K"
      tagsToIgnore={[]}
      filter={filterOf(groups.filter(({ onlyFound }) => onlyFound).map(({ label }) => label))}
      limit={MOST_FOUND}
      nothingFound={t('nothing')}
      attributes={{ content: { 'aria-label': t('title') } }}
      scrollable
      maxHeight={420}
      radius="md"
      yOffset="12vh"
      centered={false}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      searchProps={{
        placeholder: t('placeholder'),
        'aria-label': t('title'),
        leftSection: <IconSearch size={18} stroke={1.6} />,
      }}
      actions={groups.map((group) => ({
        group: group.label,
        actions: group.actions.map((action) => ({
          id: action.id,
          label: action.label,
          description: action.description,
          leftSection: action.icon,
          rightSection: action.shortcut && <KeyHint keys={action.shortcut} />,
          keywords: [...(action.keywords ?? [])],
          onClick: action.onRun,
        })),
      }))}
    />
  )
}

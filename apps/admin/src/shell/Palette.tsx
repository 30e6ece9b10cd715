import { useMantineColorScheme } from '@mantine/core'
import { ruleTitle } from '@careline/rules'
import { CommandPalette, type CommandAction, type NavGroup, useLocale } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../api.ts'
import { useShellT } from './messages.ts'
import { hasOnlyDuties } from './roles.ts'
import { useMayManage, usePageSession, useUser } from './session.ts'

interface PaletteProps {
  navigation: readonly NavGroup[]
  /** Null where there is no clock to move. */
  onMoveClock: (() => void) | null
}

/** Every page and rule, and what can be done from anywhere, by name. */
export function Palette({ navigation, onMoveClock }: PaletteProps) {
  const t = useShellT('palette')
  const navigate = useNavigate()
  const { signOut } = usePageSession()
  const mayManage = useMayManage()
  const { locale, setLocale, pick } = useLocale()
  const { toggleColorScheme } = useMantineColorScheme()
  const { roles } = useUser()
  const draft = useQuery({ ...api.draft.get.queryOptions(), enabled: !hasOnlyDuties(roles) }).data
  const items = navigation.flatMap((group) => group.items)
  const rules = (draft?.document.ruleSets ?? []).flatMap((ruleSet) =>
    ruleSet.rules.map((rule): CommandAction => {
      const label = ruleTitle(rule, locale)
      return {
        id: `${ruleSet.id}/${rule.name}`,
        label,
        description: ruleSet.label ? pick(ruleSet.label) : ruleSet.id,
        keywords: [rule.name],
        onRun: () =>
          void navigate({ to: '/rules/$ruleSetId', params: { ruleSetId: ruleSet.id }, search: { rule: rule.name } }),
      }
    }),
  )
  const page = (item: { label: string; path: string }): CommandAction => ({
    id: item.path,
    label: item.label,
    onRun: () => void navigate({ to: item.path }),
  })
  const actions: CommandAction[] = [
    ...(mayManage
      ? [{ id: 'import', label: t('import'), onRun: () => void navigate({ to: '/data', search: { tab: 'import' } }) }]
      : []),
    ...(mayManage && onMoveClock ? [{ id: 'clock', label: t('moveClock'), onRun: onMoveClock }] : []),
    { id: 'scheme', label: t('newDark'), onRun: () => toggleColorScheme() },
    { id: 'language', label: t('language'), onRun: () => setLocale(locale === 'vi' ? 'en' : 'vi') },
    { id: 'sign-out', label: t('signOut'), onRun: signOut },
  ]
  return (
    <CommandPalette
      groups={[
        { label: t('pages'), actions: items.map(page) },
        {
          label: t('ruleSets'),
          actions: items.flatMap((item) => item.items ?? []).map((item) => ({ ...page(item), keywords: [item.path] })),
        },
        { label: t('actions'), actions },
        { label: t('rules'), actions: rules, onlyFound: true },
      ].filter((group) => group.actions.length > 0)}
    />
  )
}

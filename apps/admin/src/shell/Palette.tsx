import { useMantineColorScheme } from '@mantine/core'
import { CommandPalette, type CommandAction, type NavGroup, useLocale } from '@careline/ui'
import { useNavigate } from '@tanstack/react-router'
import { useShellT } from './messages.ts'
import { useMayManage, usePageSession } from './session.ts'

interface PaletteProps {
  navigation: readonly NavGroup[]
  /** Null where there is no clock to move. */
  onMoveClock: (() => void) | null
}

/** Every page and what can be done from anywhere, by name. */
export function Palette({ navigation, onMoveClock }: PaletteProps) {
  const t = useShellT('palette')
  const navigate = useNavigate()
  const { signOut } = usePageSession()
  const mayManage = useMayManage()
  const { locale, setLocale } = useLocale()
  const { toggleColorScheme } = useMantineColorScheme()
  const items = navigation.flatMap((group) => group.items)
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
      ].filter((group) => group.actions.length > 0)}
    />
  )
}

import { ActionIcon, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMenu2 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useUiT } from '../i18n/ui-messages.ts'
import classes from './AppShell.module.css'
import { Brand } from './Brand.tsx'
import { CommandButton } from './CommandButton.tsx'
import { LanguageToggle } from './LanguageToggle.tsx'
import type { NavGroup, RenderLink } from './navigation.ts'
import { NavTree } from './NavTree.tsx'
import { SchemeToggle } from './SchemeToggle.tsx'
import { UserMenu, type ShellUser, type UserMenuProps } from './UserMenu.tsx'

export interface AppShellProps {
  /** The campaign's name, behind the brand; or whatever stands there (the agent app: the customer). */
  title?: ReactNode
  /** Where the brand leads; the app's start page. */
  homePath?: string
  /** Middle and right of the header: mode and clock, release badge, counters. */
  status?: ReactNode
  /** Pages at the left; without it there is no left column. */
  navigation?: readonly NavGroup[]
  /** The router's current path, for marking the open page. */
  activePath?: string
  renderLink?: RenderLink
  /** Right column at 1200 px and up; below, it follows the page. */
  aside?: ReactNode
  asideLabel?: string
  /** Above everything: `OfflineBanner`, a notice of a new release. */
  banner?: ReactNode
  user: ShellUser
  changePassword: UserMenuProps['changePassword']
  onSignOut: () => void
  /** Hides the ⌘K button where an app has no palette. */
  withCommands?: boolean
  /** The page fills the window and scrolls inside itself (the agent's call screen). */
  fill?: boolean
  children: ReactNode
}

const plainLink: RenderLink = ({ to, children, ...rest }) => (
  <a href={to} {...rest}>
    {children}
  </a>
)

/** Header, left navigation, page and right column of both apps, as landmarks; one column on a phone, in the order of the work. */
export function AppShell({ renderLink = plainLink, activePath = '/', homePath = '/', ...props }: AppShellProps) {
  const t = useUiT('ui.shell')
  const [opened, drawer] = useDisclosure(false)
  const { navigation, aside } = props
  const tree = navigation && (
    <NavTree groups={navigation} activePath={activePath} renderLink={renderLink} onChoose={drawer.close} />
  )
  return (
    <div className={classes.root} data-nav={navigation !== undefined} data-aside={aside != null} data-fill={props.fill}>
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      {props.banner}
      <header className={classes.header}>
        {tree && (
          <ActionIcon className={classes.burger} aria-label={t('menu')} onClick={drawer.open}>
            <IconMenu2 size={20} stroke={1.6} />
          </ActionIcon>
        )}
        <Brand renderLink={renderLink} homePath={homePath} />
        {props.title != null && <div className={classes.title}>{props.title}</div>}
        <div className={classes.status}>{props.status}</div>
        <div className={classes.tools}>
          {props.withCommands !== false && <CommandButton />}
          <LanguageToggle />
          <SchemeToggle />
          <UserMenu user={props.user} changePassword={props.changePassword} onSignOut={props.onSignOut} />
        </div>
      </header>
      <div className={classes.body}>
        {tree && (
          <nav className={classes.nav} aria-label={t('navigation')}>
            <div className={classes.column}>{tree}</div>
          </nav>
        )}
        <main id="main" tabIndex={-1} className={classes.main}>
          {props.children}
        </main>
        {aside != null && (
          <aside className={classes.aside} aria-label={props.asideLabel ?? t('aside')}>
            {/* It scrolls, and may hold nothing else that takes the focus: the keyboard must reach it. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div className={classes.column} tabIndex={0}>
              {aside}
            </div>
          </aside>
        )}
      </div>
      {tree && (
        <Drawer
          opened={opened}
          onClose={drawer.close}
          size={280}
          padding="sm"
          title="Careline"
          closeButtonProps={{ 'aria-label': t('closeMenu') }}
        >
          <nav aria-label={t('navigation')}>{tree}</nav>
        </Drawer>
      )}
    </div>
  )
}

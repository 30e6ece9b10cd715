import { Menu, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconLock, IconLogout } from '@tabler/icons-react'
import { useUiT } from '../i18n/ui-messages.ts'
import type { CarelineAuth } from '../sign-in/auth-client.ts'
import { ChangePassword } from '../sign-in/ChangePassword.tsx'
import { initials } from './initials.ts'
import classes from './UserMenu.module.css'

export interface ShellUser {
  name: string
  /** A line under the name: the role, in words. */
  detail?: string
}

export interface UserMenuProps {
  user: ShellUser
  changePassword: CarelineAuth['changePassword']
  onSignOut: () => void
}

/** Who is signed in, their password, and the way out. */
export function UserMenu({ user, changePassword, onSignOut }: UserMenuProps) {
  const t = useUiT('ui.shell')
  const [changing, dialog] = useDisclosure(false)
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <UnstyledButton
            className={classes.target}
            aria-label={`${initials(user.name)} · ${t('account', { name: user.name })}`}
          >
            {initials(user.name)}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={classes.who}>
            <strong>{user.name}</strong>
            {user.detail !== undefined && <span className={classes.detail}>{user.detail}</span>}
          </div>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLock size={16} stroke={1.6} />} onClick={dialog.open}>
            {t('changePassword')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={onSignOut}>
            {t('signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {changing && <ChangePassword changePassword={changePassword} onClose={dialog.close} />}
    </>
  )
}

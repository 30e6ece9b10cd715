import { CloseButton } from '@mantine/core'
import { useUiT } from '../i18n/ui-messages.ts'
import type { PageSession } from './page-session.ts'
import classes from './SessionGate.module.css'
import { useRoleName } from './use-role-name.ts'

/** A line above the page: its person has another role since it was opened. */
export function RoleNews({ session: { user, news, tell } }: { session: PageSession }) {
  const t = useUiT('ui.session')
  const roleName = useRoleName()
  if (news !== 'role') return null
  return (
    <div className={classes.news} role="status">
      <span>{t('roleChanged', { role: user.roles.map(roleName).join(', ') })}</span>
      <CloseButton size="sm" aria-label={t('hide')} onClick={() => tell(null)} />
    </div>
  )
}

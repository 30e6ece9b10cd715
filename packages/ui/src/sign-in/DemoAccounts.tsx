import { Loader, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useId } from 'react'
import { useUiT } from '../i18n/ui-messages.ts'
import { useRoleName } from './use-role-name.ts'
import classes from './SignInPage.module.css'

export interface DemoAccount {
  username: string
  password: string
  name: string
  /** A role id, e.g. `manager`; one without words here is shown as it is. */
  role: string
}

export interface DemoAccountsProps {
  accounts: readonly DemoAccount[]
  /** The username that is being signed in. */
  busy: string | null
  onChoose: (account: DemoAccount) => void
}

/** The demonstration's accounts, one press each. */
export function DemoAccounts({ accounts, busy, onChoose }: DemoAccountsProps) {
  const t = useUiT('ui.signIn')
  const roleName = useRoleName()
  const title = useId()
  return (
    <section className={classes.demo} aria-labelledby={title}>
      <h2 id={title} className={classes.demoTitle}>
        {t('demo')}
      </h2>
      <p className={classes.demoHint}>{t('demoHint')}</p>
      <ul className={classes.list}>
        {accounts.map((account) => (
          <li key={account.username}>
            <UnstyledButton className={classes.row} disabled={busy !== null} onClick={() => onChoose(account)}>
              <span className={classes.who}>
                {account.name}
                <span className={classes.role}>{roleName(account.role)}</span>
              </span>
              <span className={classes.login}>{account.username}</span>
              {busy === account.username ? (
                <Loader size={16} />
              ) : (
                <IconChevronRight size={16} stroke={1.6} aria-hidden />
              )}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

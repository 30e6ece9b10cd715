import { Alert, Button, PasswordInput, TextInput } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import { useUiT } from '../i18n/ui-messages.ts'
import { BrandMark } from '../shell/Brand.tsx'
import { LanguageToggle } from '../shell/LanguageToggle.tsx'
import { SchemeToggle } from '../shell/SchemeToggle.tsx'
import type { CarelineApp } from '../theme/theme.ts'
import type { CarelineAuth, SignInFailure } from './auth-client.ts'
import { DemoAccounts, type DemoAccount } from './DemoAccounts.tsx'
import classes from './SignInPage.module.css'

interface SignInPageProps {
  app: CarelineApp
  auth: Pick<CarelineAuth, 'signIn'>
  /** Accounts of the demonstration, each entered with one press; leave out where there are none. */
  demoAccounts?: readonly DemoAccount[]
  /** Whether somebody was signed in a moment ago, so that it says why it asks again. */
  ended?: boolean
}

/** Username and password at `/api/auth`, with errors in plain words; the session hook of `auth` hears when that went well. */
export function SignInPage({ app, auth, demoAccounts = [], ended = false }: SignInPageProps) {
  const t = useUiT('ui.signIn')
  const session = useUiT('ui.session')
  const [failure, setFailure] = useState<SignInFailure | 'missing' | null>(null)
  const [busy, setBusy] = useState<string | null>(null)

  const enter = async (username: string, password: string) => {
    setBusy(username)
    setFailure(null)
    const failed = await auth.signIn(username, password)
    setBusy(null)
    setFailure(failed)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [username, password] = [form.get('username'), form.get('password')]
    if (typeof username !== 'string' || typeof password !== 'string') return
    if (username.trim() === '' || password === '') setFailure('missing')
    else void enter(username, password)
  }
  return (
    <div className={classes.page}>
      <div className={classes.tools}>
        <LanguageToggle />
        <SchemeToggle />
      </div>
      <main className={classes.main}>
        <div className={classes.brand}>
          <BrandMark size={32} />
          <div>
            <h1 className={classes.title}>Careline</h1>
            <p className={classes.purpose}>{t(app)}</p>
          </div>
        </div>
        <form onSubmit={submit} noValidate className={classes.form} aria-label={t('title')}>
          {ended && failure === null && (
            <Alert role="status" color="yellow" icon={<IconAlertCircle size={18} />}>
              {session('ended')}
            </Alert>
          )}
          {failure !== null && (
            <Alert role="alert" color="red" icon={<IconAlertCircle size={18} />}>
              {t(failure)}
            </Alert>
          )}
          <TextInput
            name="username"
            label={t('username')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
          />
          <PasswordInput name="password" label={t('password')} autoComplete="current-password" />
          <Button type="submit" fullWidth loading={busy !== null}>
            {t('submit')}
          </Button>
        </form>
        {demoAccounts.length > 0 && (
          <DemoAccounts
            accounts={demoAccounts}
            busy={busy}
            onChoose={(demo) => void enter(demo.username, demo.password)}
          />
        )}
      </main>
    </div>
  )
}

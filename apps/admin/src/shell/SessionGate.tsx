import { Button, Group } from '@mantine/core'
import { EmptyState, ErrorState, SignInPage, SkeletonPanel } from '@careline/ui'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api, queryClient } from '../api.ts'
import { useShellT } from './messages.ts'
import { hasOnlyDuties, mayRead } from './roles.ts'
import { auth, SessionContext } from './session.ts'
import classes from './shell.module.css'

/** Signs people in where they are, so that the page they wanted opens afterwards; others are told where to go. */
export function SessionGate({ children }: { children: ReactNode }) {
  const t = useShellT('gate')
  const session = auth.useSession()
  if (session.status === 'loading')
    return (
      <main className={classes.gate}>
        <SkeletonPanel lines={6} />
      </main>
    )
  if (session.status === 'unreachable')
    return (
      <main className={classes.gate}>
        <ErrorState onRetry={session.retry} />
      </main>
    )
  if (session.status === 'signedOut') return <SignedOut />
  const { user } = session
  if (!mayRead(user.roles) && !hasOnlyDuties(user.roles)) {
    const calls = user.roles.includes('agent')
    return (
      <main className={classes.gate}>
        <EmptyState
          icon={<IconLock />}
          title={t('agentTitle')}
          description={t(calls ? 'agentHelp' : 'noneHelp', { name: user.name })}
          action={
            <Group>
              {calls && (
                <Button component="a" href="/agent">
                  {t('toAgent')}
                </Button>
              )}
              <Button variant="default" onClick={() => void auth.signOut()}>
                {t('signOut')}
              </Button>
            </Group>
          }
        />
      </main>
    )
  }
  return <SessionContext value={user}>{children}</SessionContext>
}

function SignedOut() {
  const accounts = useQuery(api.session.demoAccounts.queryOptions(undefined, { retry: false }))
  return (
    <SignInPage
      app="admin"
      auth={auth}
      demoAccounts={accounts.data ?? []}
      onSignedIn={() => queryClient.removeQueries({ predicate: (query) => !query.isActive() })}
    />
  )
}

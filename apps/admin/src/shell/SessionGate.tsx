import { Button, Group } from '@mantine/core'
import { EmptyState, ErrorState, SignInPage, SkeletonPanel, useRoleName } from '@careline/ui'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { api, queryClient } from '../api.ts'
import { useShellT } from './messages.ts'
import { hasOnlyDuties, mayRead } from './roles.ts'
import { auth, SessionContext, type SessionNews } from './session.ts'
import classes from './shell.module.css'

/** Signs people in where they are, so that the page they wanted opens afterwards; others are told where to go. */
export function SessionGate({ children }: { children: ReactNode }) {
  const t = useShellT('gate')
  const session = auth.useSession()
  const roleName = useRoleName()
  const [news, setNews] = useState<SessionNews | null>(null)
  // Whoever signs out need not be told that the session has ended.
  const leaving = useRef(false)
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
  if (session.status === 'signedOut')
    return (
      <SignedOut
        ended={news === 'ended'}
        onSignedIn={() => {
          leaving.current = false
          setNews(null)
        }}
      />
    )
  const { user, askAgain } = session
  const tell = (next: SessionNews | null) => {
    if (next && !leaving.current) void askAgain()
    setNews(leaving.current ? null : next)
  }
  const signOut = () => {
    leaving.current = true
    void auth.signOut().then(() => queryClient.clear())
  }
  if (!mayRead(user.roles) && !hasOnlyDuties(user.roles)) {
    const calls = user.roles.includes('agent')
    return (
      <main className={classes.gate}>
        <EmptyState
          icon={<IconLock />}
          title={t('agentTitle')}
          description={[
            news === 'role' ? t('roleChanged', { role: user.roles.map(roleName).join(', ') }) : '',
            t(calls ? 'agentHelp' : 'noneHelp', { name: user.name }),
          ].join(' ')}
          action={
            <Group>
              {calls && (
                <Button component="a" href="/agent">
                  {t('toAgent')}
                </Button>
              )}
              <Button variant="default" onClick={signOut}>
                {t('signOut')}
              </Button>
            </Group>
          }
        />
      </main>
    )
  }
  return <SessionContext value={{ user, news, tell, signOut }}>{children}</SessionContext>
}

function SignedOut({ ended, onSignedIn }: { ended: boolean; onSignedIn: () => void }) {
  const t = useShellT('gate')
  const accounts = useQuery(api.session.demoAccounts.queryOptions(undefined, { retry: false }))
  return (
    <SignInPage
      app="admin"
      auth={auth}
      demoAccounts={accounts.data ?? []}
      {...(ended && { notice: t('ended') })}
      onSignedIn={() => {
        queryClient.removeQueries({ predicate: (query) => !query.isActive() })
        onSignedIn()
      }}
    />
  )
}

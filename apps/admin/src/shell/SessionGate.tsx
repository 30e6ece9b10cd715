import { EmptyState, type PageSession, RoleNews, SessionGate as Gate } from '@careline/ui'
import { Button, Group } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { client, queryClient } from '../api.ts'
import { useShellT } from './messages.ts'
import { hasOnlyDuties, mayRead } from './roles.ts'
import { auth, SessionContext } from './session.ts'
import classes from './shell.module.css'

/** Lets in who may look at the campaign; others are told where to go. */
export function SessionGate({ children }: { children: ReactNode }) {
  return (
    <Gate
      app="admin"
      auth={auth}
      session={auth.useSession()}
      demoAccounts={() => client.session.demoAccounts.query()}
      onOtherPerson={() => queryClient.removeQueries({ predicate: (query) => !query.isActive() })}
    >
      {(session) =>
        mayRead(session.user.roles) || hasOnlyDuties(session.user.roles) ? (
          <SessionContext value={session}>{children}</SessionContext>
        ) : (
          <NotForYou session={session} />
        )
      }
    </Gate>
  )
}

function NotForYou({ session }: { session: PageSession }) {
  const t = useShellT('gate')
  const { user, signOut } = session
  const calls = user.roles.includes('agent')
  return (
    <>
      <RoleNews session={session} />
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
              <Button variant="default" onClick={signOut}>
                {t('signOut')}
              </Button>
            </Group>
          }
        />
      </main>
    </>
  )
}

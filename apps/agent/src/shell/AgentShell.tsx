import { SessionGate } from '@careline/ui'
import { client, queryClient } from '../api.ts'
import { auth } from './auth.ts'
import { NotForYouPage } from './NotForYouPage.tsx'
import { SignedInShell } from './SignedInShell.tsx'

const CALLERS = ['agent', 'supervisor']

/** The door: who is not signed in signs in, who may not call is shown where to go, everyone else gets the desk. */
export function AgentShell() {
  return (
    <SessionGate
      app="agent"
      auth={auth}
      session={auth.useSession()}
      demoAccounts={async () =>
        (await client.session.demoAccounts.query()).filter(({ role }) => CALLERS.includes(role))
      }
      onOtherPerson={() => queryClient.removeQueries({ predicate: (query) => !query.isActive() })}
    >
      {(session) =>
        session.user.roles.some((role) => CALLERS.includes(role)) ? (
          <SignedInShell session={session} />
        ) : (
          <NotForYouPage session={session} />
        )
      }
    </SessionGate>
  )
}

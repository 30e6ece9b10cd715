import { ErrorState, SignInPage, SkeletonPanel } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { queryClient, trpc } from '../api.ts'
import { auth } from './auth.ts'
import { NotForYouPage } from './NotForYouPage.tsx'
import { SignedInShell } from './SignedInShell.tsx'

const CALLERS = ['agent', 'supervisor']

/** The door: who is not signed in signs in, who may not call is shown where to go, everyone else gets the desk. */
export function AgentShell() {
  const session = auth.useSession()
  const demo = useQuery({ ...trpc.session.demoAccounts.queryOptions(), enabled: session.status === 'signedOut' })
  switch (session.status) {
    case 'loading':
      return <SkeletonPanel />
    case 'unreachable':
      return <ErrorState onRetry={session.retry} />
    case 'signedOut':
      return (
        <SignInPage
          app="agent"
          auth={auth}
          demoAccounts={(demo.data ?? []).filter((account) => CALLERS.includes(account.role))}
          onSignedIn={() => void queryClient.resetQueries()}
        />
      )
    case 'signedIn':
      return session.user.roles.some((role) => CALLERS.includes(role)) ? (
        <SignedInShell user={session.user} />
      ) : (
        <NotForYouPage />
      )
  }
}

import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { ErrorState } from '../states/ErrorState.tsx'
import { SkeletonPanel } from '../states/SkeletonPanel.tsx'
import type { CarelineApp } from '../theme/theme.ts'
import type { CarelineAuth, Session } from './auth-client.ts'
import type { DemoAccount } from './DemoAccounts.tsx'
import type { PageSession, SessionNews } from './page-session.ts'
import classes from './SessionGate.module.css'
import { SignInPage } from './SignInPage.tsx'

export interface SessionGateProps {
  app: CarelineApp
  auth: Pick<CarelineAuth, 'signIn' | 'signOut'>
  /** What `auth.useSession` says. */
  session: Session
  /** The demonstration's accounts that this app is for; asked for where somebody signs in. */
  demoAccounts: () => Promise<readonly DemoAccount[]>
  /** Lets go of what was read for whoever was here before; no page of theirs is drawn any more. */
  onOtherPerson: () => void
  children: (session: PageSession) => ReactNode
}

/** Signs people in where they are, so that the page they wanted, or were at when their session ended, opens afterwards. */
export function SessionGate({ app, auth, session, demoAccounts, onOtherPerson, children }: SessionGateProps) {
  // Whoever signs out need not be told that the session has ended.
  const [news, setNews] = useState<SessionNews | 'left' | null>(null)
  const person = session.status === 'signedIn' ? session.user.id : null
  // Whose pages are drawn: none for a moment where that changes.
  const [shown, setShown] = useState<string | null>(null)
  const forget = useEffectEvent(onOtherPerson)
  useEffect(() => {
    if (person === shown) return
    queueMicrotask(() => {
      forget()
      setShown(person)
      if (person !== null) setNews(null)
    })
  }, [person, shown])

  if (session.status === 'unreachable')
    return (
      <main className={classes.gate}>
        <ErrorState onRetry={session.retry} />
      </main>
    )
  if (session.status === 'signedOut')
    return <SignIn app={app} auth={auth} demoAccounts={demoAccounts} ended={news === 'ended'} />
  if (session.status === 'loading' || shown !== person)
    return (
      <main className={classes.gate}>
        <SkeletonPanel lines={6} />
      </main>
    )
  const { user, askAgain } = session
  return children({
    user,
    news: news === 'left' ? null : news,
    tell(next) {
      if (next && news !== 'left') void askAgain()
      setNews((before) => (before === 'left' ? before : next))
    },
    signOut() {
      setNews('left')
      void auth.signOut()
    },
  })
}

type SignInProps = Pick<SessionGateProps, 'app' | 'auth' | 'demoAccounts'> & { ended: boolean }

function SignIn({ demoAccounts, ...props }: SignInProps) {
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([])
  const ask = useEffectEvent(demoAccounts)
  useEffect(() => {
    // Whoever has an account of their own needs none of these.
    ask().then(setAccounts, () => {})
  }, [])
  return <SignInPage demoAccounts={accounts} {...props} />
}

import { useEffect, useEffectEvent } from 'react'
import type { PageSession } from '../sign-in/page-session.ts'
import { keepOpen, type KeptStream } from './keep-open.ts'

interface Kept<Message> extends Pick<KeptStream<{ role: string }>, 'ask'> {
  open: (heard: { onData: (message: Message) => void; onEnd: () => void }) => { unsubscribe: () => void }
  onMessage: (message: Message) => void
  /** The stream is there again; `other` says that its person has another role now, and may look at other things. */
  onBack: (other: boolean) => void
}

/** Keeps the page's stream of events open as long as the page is, and lets the page follow another role or the end of the session. */
export function useKeptOpen<Message>(
  { user, tell }: Pick<PageSession, 'user' | 'tell'>,
  { open, onMessage, ask, onBack }: Kept<Message>,
): void {
  const opens = useEffectEvent(open)
  const hear = useEffectEvent(onMessage)
  const asks = useEffectEvent(ask)
  const back = useEffectEvent(({ role }: { role: string }) => {
    const other = !user.roles.includes(role)
    if (other) tell('role')
    onBack(other)
  })
  const signedOut = useEffectEvent(() => tell('ended'))
  useEffect(
    () =>
      keepOpen({
        open: (onEnd) => opens({ onData: (message) => hear(message), onEnd }),
        ask: () => asks(),
        onBack: (person) => back(person),
        onSignedOut: () => signedOut(),
      }),
    [],
  )
}

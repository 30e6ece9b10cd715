import { useFormat, useNotify } from '@careline/ui'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { api } from '../api.ts'
import { LiveContext, type ReleaseNews } from './live.ts'
import { useShellT } from './messages.ts'
import { isOwnNews } from './own-news.ts'
import { editHeard, pageId, presenceHeard } from './presence/presence-store.ts'
import { refreshAfter } from './refresh-after.ts'
import { useUser } from './session.ts'
import { useStreamAgain } from './use-stream-again.ts'

const ASKED = { pageId }

/** Hears the server's events for every page: old figures are asked for anew, and news is told once. */
export function LiveUpdates({ children }: { children: ReactNode }) {
  const t = useShellT('shell')
  const format = useFormat()
  const notify = useNotify()
  const user = useUser()
  const [news, setNews] = useState<ReleaseNews | null>(null)
  const stream = useSubscription(
    api.live.events.subscriptionOptions(ASKED, {
      onData: (message) => {
        if (!('data' in message)) return presenceHeard(message)
        const { event } = message.data
        refreshAfter(event)
        editHeard(message.data)
        if (isOwnNews(event, user.name)) return
        if (event.type === 'release-published') setNews(event)
        if (event.type === 'audience-built')
          notify({ tone: 'news', message: t('audienceBuilt', { count: format.number(event.queued) }) })
      },
    }),
  )
  useStreamAgain(stream)
  const connected =
    stream.status !== 'error' && stream.status !== 'idle' && !(stream.status === 'connecting' && stream.error !== null)
  const state = useMemo(() => ({ connected, news, hideNews: () => setNews(null) }), [connected, news])
  return <LiveContext value={state}>{children}</LiveContext>
}

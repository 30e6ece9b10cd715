import { useFormat, useKeptOpen, useNotify } from '@careline/ui'
import { useMemo, useState, type ReactNode } from 'react'
import { client, type LiveMessage, queryClient } from '../api.ts'
import { problemOf } from './api-problem.ts'
import { LiveContext, type ReleaseNews } from './live.ts'
import { useShellT } from './messages.ts'
import { isOwnNews } from './own-news.ts'
import { editHeard, pageId, presenceHeard } from './presence/presence-store.ts'
import { refreshAfter } from './refresh-after.ts'
import { usePageSession } from './session.ts'

/** Hears the server's events for every page: old figures are asked for anew, and news is told once. */
export function LiveUpdates({ children }: { children: ReactNode }) {
  const t = useShellT('shell')
  const format = useFormat()
  const notify = useNotify()
  const session = usePageSession()
  const [news, setNews] = useState<ReleaseNews | null>(null)
  const [connected, setConnected] = useState(true)
  useKeptOpen(session, {
    open: ({ onData, onEnd }) => {
      const ended = () => {
        setConnected(false)
        onEnd()
      }
      return client.live.events.subscribe(
        { pageId },
        {
          onData,
          onConnectionStateChange: ({ state, error }) =>
            setConnected(state === 'pending' || (state === 'connecting' && !error)),
          onComplete: ended,
          onError: ended,
        },
      )
    },
    onMessage(message: LiveMessage) {
      if (!('data' in message)) return presenceHeard(message)
      const { event } = message.data
      refreshAfter(event)
      editHeard(message.data)
      if (isOwnNews(event, session.user.name)) return undefined
      if (event.type === 'release-published') setNews(event)
      if (event.type === 'audience-built')
        notify({ tone: 'news', message: t('audienceBuilt', { count: format.number(event.queued) }) })
      return undefined
    },
    ask: askWhoIsHere,
    onBack: (other) => void readAnew(other),
  })
  const state = useMemo(() => ({ connected, news, hideNews: () => setNews(null) }), [connected, news])
  return <LiveContext value={state}>{children}</LiveContext>
}

async function readAnew(byOtherRole: boolean) {
  await queryClient.invalidateQueries()
  // What the new role may not look at goes from the page too.
  if (byOtherRole)
    await queryClient.resetQueries({ predicate: ({ state }) => problemOf(state.error)?.code === 'not-allowed' })
}

async function askWhoIsHere() {
  try {
    return (await client.session.me.query()).user
  } catch (error) {
    if (problemOf(error)?.code === 'not-signed-in') return null
    throw error
  }
}

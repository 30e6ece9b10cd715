import type { LiveEvent } from '@careline/api'
import { useFormat, useNotify } from '@careline/ui'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { api, queryClient } from '../api.ts'
import { draftMoved } from './draft.ts'
import { LiveContext, type ReleaseNews } from './live.ts'
import { useShellT } from './messages.ts'
import { isOwnNews } from './own-news.ts'
import { editHeard, pageId, presenceHeard } from './presence/presence-store.ts'
import { useUser } from './session.ts'
import { useStreamAgain } from './use-stream-again.ts'

/** Which answers may be old after an event. */
function refresh(event: LiveEvent): void {
  const stale = (...keys: readonly (readonly unknown[])[]) =>
    keys.forEach((queryKey) => void queryClient.invalidateQueries({ queryKey }))
  switch (event.type) {
    case 'release-published':
      return stale(
        api.campaign.pathKey(),
        api.releases.list.queryKey(),
        api.draft.pathKey(),
        api.audience.pathKey(),
        api.reviews.pathKey(),
      )
    case 'review-changed':
      return stale(api.reviews.pathKey())
    case 'draft-changed':
      return void draftMoved(event.revision)
    case 'audience-built':
      return stale(
        api.campaign.pathKey(),
        api.audience.pathKey(),
        api.draft.impact.pathKey(),
        api.draft.counts.pathKey(),
      )
    case 'mode-changed':
    case 'pause-changed':
      return stale(api.campaign.pathKey(), api.messages.sending.queryKey())
    case 'import-progressed':
      if (event.state === 'running') return stale(api.data.imports.queryKey(), api.data.import.pathKey())
      return stale(api.data.pathKey(), api.campaign.pathKey())
    case 'call-changed':
      return stale(api.campaign.overview.queryKey(), api.followUps.pathKey(), api.messages.pathKey())
    case 'messages-changed':
      return stale(api.messages.pathKey())
    case 'account-changed':
      return
  }
}

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
        refresh(event)
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

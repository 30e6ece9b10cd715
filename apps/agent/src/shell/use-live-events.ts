import { type PageSession, useKeptOpen } from '@careline/ui'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { client, problemOf, trpc, type LiveEvent, type LiveMessage } from '../api.ts'
import { useT } from '../messages.ts'

/**
 * Hears what changes while the page is open: a new release, a rebuilt calling list, a moved clock. The call in hand keeps its
 * release (`inHand`), and the notice says so. After a lost connection what may have changed meanwhile is asked for anew.
 */
export function useLiveEvents(session: PageSession, inHand: number | null): void {
  const t = useT('shell')
  const queries = useQueryClient()

  const hear = (event: LiveEvent) => {
    switch (event.type) {
      case 'release-published': {
        const { number, byName: name, message } = event
        notifications.show({
          id: `release-${number}`,
          title: t('released', { number }),
          message:
            inHand === null
              ? t('releasedNext', { name, message })
              : t('releasedDuring', { name, message, current: inHand, number }),
          autoClose: 12_000,
        })
        void queries.invalidateQueries({ queryKey: trpc.campaign.overview.queryKey() })
        break
      }
      case 'audience-built':
      case 'mode-changed':
      case 'pause-changed':
      case 'call-changed':
        void queries.invalidateQueries({ queryKey: trpc.campaign.overview.queryKey() })
        break
      case 'import-progressed':
      case 'review-changed':
      case 'draft-changed':
      case 'messages-changed':
      case 'account-changed':
        break
      default:
        event satisfies never
    }
  }

  const readMissed = () => {
    for (const missed of [trpc.campaign, trpc.calls, trpc.followUps])
      void queries.invalidateQueries({ queryKey: missed.pathKey() })
  }

  useKeptOpen(session, {
    open: ({ onData, onEnd }) => client.live.events.subscribe(undefined, { onData, onComplete: onEnd, onError: onEnd }),
    onMessage: (message: LiveMessage) => {
      if ('data' in message) hear(message.data.event)
    },
    ask: askWhoIsHere,
    onBack: readMissed,
  })
}

async function askWhoIsHere() {
  try {
    return (await client.session.me.query()).user
  } catch (error) {
    if (problemOf(error)?.code === 'not-signed-in') return null
    throw error
  }
}

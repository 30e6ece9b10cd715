import type { LiveEvent } from '@careline/api'
import { api, queryClient } from '../api.ts'
import { draftMoved } from './draft.ts'

/** Asks anew for the answers that may be old after an event. */
export function refreshAfter(event: LiveEvent): void {
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
        api.draft.breakdown.pathKey(),
        api.draft.customers.pathKey(),
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

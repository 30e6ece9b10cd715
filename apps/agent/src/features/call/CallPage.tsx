import { ErrorState, SkeletonPanel } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { trpc } from '../../api.ts'
import { useSyncExternalStore } from 'react'
import { callHolder } from '../../shell/call/held-call.ts'
import { CallDesk } from './CallDesk.tsx'
import { StaleCall } from './StaleCall.tsx'

/** The call in hand, with the release that it was claimed under; without one, back to the desk. */
export function CallPage() {
  const me = useQuery(trpc.session.me.queryOptions())
  const call = useQuery({ ...trpc.calls.current.queryOptions(), staleTime: Infinity, refetchOnWindowFocus: false })
  const release = useQuery({
    ...trpc.releases.get.queryOptions({ id: call.data?.release.id ?? '' }),
    enabled: call.data != null,
    staleTime: Infinity,
  })
  const { held, lost } = useSyncExternalStore(callHolder.listen, callHolder.now)
  // What was loaded once stays: the shell asks these again in between, and an answer that failed must not tear down a call.
  if ([call, release, me].some(({ isLoadingError }) => isLoadingError))
    return <ErrorState onRetry={() => void Promise.all([call.refetch(), release.refetch(), me.refetch()])} />
  if (call.data === null) return <Navigate to="/" />
  if (lost && lost.view.callId === call.data?.callId) return <StaleCall lost={lost} />
  if (!held || held.view.callId !== call.data?.callId || !release.data || !me.data) return <SkeletonPanel />
  return (
    <CallDesk
      key={`${held.view.callId}-${held.view.fence}`}
      call={held}
      campaign={release.data.document}
      agentName={me.data.user.name}
    />
  )
}

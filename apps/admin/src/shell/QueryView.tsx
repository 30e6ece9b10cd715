import { ErrorState, SkeletonPanel } from '@careline/ui'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSay } from './api-problem.ts'

interface QueryViewProps<Data> {
  query: UseQueryResult<Data, unknown>
  /** Keeps the place of what is coming. */
  skeleton?: ReactNode
  children: (data: Data) => ReactNode
}

/** A query's skeleton, its error with a way to try again, or its data. Data once shown stays while it is fetched anew. */
export function QueryView<Data>({ query, skeleton, children }: QueryViewProps<Data>) {
  const say = useSay()
  if (query.data !== undefined) return children(query.data)
  if (query.isError)
    return (
      <ErrorState description={say(query.error)} onRetry={() => void query.refetch()} retrying={query.isRefetching} />
    )
  return skeleton ?? <SkeletonPanel />
}

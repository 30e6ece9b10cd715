import type { Campaign } from '@careline/campaign'
import { skipToken, useQuery } from '@tanstack/react-query'
import { type Answers, api } from '../api.ts'

type ReleaseAnswer = Answers['releases']['get']
export type Release = Omit<ReleaseAnswer, 'document'> & { document: Campaign }

/** Options of a release with its document; it never changes, so it is asked for once. */
export const releaseOptions = (input: { number: number } | { id: string } | null) => ({
  ...api.releases.get.queryOptions(input ?? skipToken, { staleTime: Number.POSITIVE_INFINITY }),
  select: (answer: ReleaseAnswer) => answer as unknown as Release,
})

/** The running release's campaign document, or undefined while it is fetched. */
export function useLiveDocument(): Campaign | undefined {
  const overview = useQuery(api.campaign.overview.queryOptions())
  const id = overview.data?.liveRelease?.id
  return useQuery(releaseOptions(id === undefined ? null : { id })).data?.document
}

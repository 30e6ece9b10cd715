import type { Campaign } from '@careline/campaign'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useDraft } from '../../shell/draft.ts'
import { releaseOptions } from '../../shell/use-live-document.ts'

/** A release with its document, or the draft where none is named. */
export function useVersion(release: number | undefined): UseQueryResult<{ document: Campaign }, unknown> {
  const draft = useDraft()
  const published = useQuery(releaseOptions(release === undefined ? null : { number: release }))
  return release === undefined ? draft : published
}

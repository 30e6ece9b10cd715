import type { Campaign } from '@careline/campaign'
import { useQuery } from '@tanstack/react-query'
import { useDraft } from '../../shell/draft.ts'
import { releaseOptions } from '../../shell/use-live-document.ts'

/** The document of a release, or of the draft where none is named; undefined while it is fetched. */
export function useVersion(release: number | undefined): Campaign | undefined {
  const draft = useDraft()
  const published = useQuery(releaseOptions(release === undefined ? null : { number: release }))
  return release === undefined ? draft.data?.document : published.data?.document
}

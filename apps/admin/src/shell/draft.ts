import type { Campaign } from '@careline/campaign'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { type Answers, api, queryClient } from '../api.ts'

type DraftAnswer = Answers['draft']['get']
export type RuleSetChanges = DraftAnswer['changes'][number]

/** The working copy of the campaign; the live release as it stands where no draft exists. */
export type Draft = Omit<DraftAnswer, 'document'> & { document: Campaign }

const options = api.draft.get.queryOptions()

export function useDraft(): UseQueryResult<Draft, unknown> {
  // The document travels as plain JSON: it arrives as it was parsed.
  return useQuery({ ...options, select: (answer) => answer as unknown as Draft }) as UseQueryResult<Draft, unknown>
}

/** Puts a save's answer into the open draft, with what others had saved in between, so that the next save names the new revision. */
export function draftSaved(
  saved: { revision: number; changes: RuleSetChanges[]; merged: { document: unknown } | null },
  patch: (document: Campaign) => Campaign,
): void {
  queryClient.setQueryData(options.queryKey, (answer) => {
    if (!answer) return answer
    const draft = answer as unknown as Draft
    return {
      ...draft,
      document: saved.merged ? (saved.merged.document as Campaign) : patch(draft.document),
      exists: true,
      revision: saved.revision,
      changes: saved.changes,
      updatedAt: new Date().toISOString(),
    }
  })
  void queryClient.invalidateQueries({ queryKey: api.draft.cases.queryKey() })
  void queryClient.invalidateQueries({ queryKey: api.draft.impact.queryKey() })
}

/** Shows a release as the live one at once: the header, and the draft, which starts from it with nothing changed. */
export function showPublished(release: Answers['reviews']['publish']): void {
  const { id, number, publishedAt, message } = release
  queryClient.setQueryData(
    api.campaign.overview.queryKey(),
    (overview) =>
      overview && { ...overview, liveRelease: { id, number, publishedAt, byName: release.publishedBy.name, message } },
  )
  queryClient.setQueryData(
    options.queryKey,
    (draft) =>
      draft && {
        ...draft,
        exists: false,
        revision: draft.revision + 1,
        baseRelease: { id, number },
        changes: [],
        updatedAt: null,
        updatedByName: null,
      },
  )
}

/** Reads the draft anew: someone else saved or published in between. */
export async function reloadDraft(): Promise<Draft | undefined> {
  const answer = await queryClient.fetchQuery({ ...options, staleTime: 0 })
  void queryClient.invalidateQueries({ queryKey: api.draft.cases.queryKey() })
  return answer
}

/** The draft on the server is another one. A save from this page that is under way may be what made it so: its answer is waited for. */
export async function draftMoved(revision: number): Promise<void> {
  await untilNothingIsSaved()
  const known = queryClient.getQueryData(options.queryKey)?.revision
  if (known === undefined || known < revision) forgetDraft()
}

const isSaving = (): boolean => queryClient.isMutating({ mutationKey: api.draft.pathKey() }) > 0

async function untilNothingIsSaved(): Promise<void> {
  while (isSaving()) {
    await new Promise<void>((resolve) => {
      const stop = queryClient.getMutationCache().subscribe(() => {
        if (isSaving()) return
        stop()
        resolve()
      })
    })
    // Whoever waits for the answer itself comes first.
    await new Promise((after) => setTimeout(after))
  }
}

export function forgetDraft(): void {
  void queryClient.invalidateQueries({ queryKey: api.draft.pathKey() })
}

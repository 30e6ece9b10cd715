import { Alert } from '@mantine/core'
import { useLocale } from '@careline/ui'
import { isStale, problemOf, useSay } from '../api-problem.ts'
import type { Draft } from '../draft.ts'
import { MergeNotice } from './MergeNotice.tsx'
import { useMergeT } from './messages.ts'
import type { DraftPart } from './use-draft-part.ts'

interface NotSavedProps {
  part: Pick<DraftPart<unknown>, 'error' | 'conflicts' | 'saving' | 'store'>
  draft: Draft
}

/** Why a part of the draft was not saved, and the choice where somebody else changed the same; nothing where it was. */
export function NotSaved({ part: { error, conflicts, saving, store }, draft }: NotSavedProps) {
  const t = useMergeT('part')
  const say = useSay()
  const { pick } = useLocale()
  if (conflicts)
    return (
      <MergeNotice
        conflicts={conflicts}
        campaign={draft.document}
        name={draft.updatedByName}
        busy={saving}
        onMerge={store}
      />
    )
  if (!error) return null
  const stale = isStale(error)
  const problems = problemOf(error)?.problems ?? []
  return (
    <Alert color={stale ? 'yellow' : 'red'} mb="sm" title={t('notSaved')} role="alert">
      {stale ? t('stale') : say(error)}
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={problem.path.join('.') + problem.code}>{pick(problem.message)}</li>
          ))}
        </ul>
      )}
    </Alert>
  )
}

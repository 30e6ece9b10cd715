import { useEffect, useMemo } from 'react'
import type { Draft } from '../../shell/draft.ts'
import { MergeNotice } from '../../shell/merge/MergeNotice.tsx'
import { useMergeT } from '../../shell/merge/messages.ts'
import type { Written } from './editing/written.ts'
import { mergeWritten, type Versions, withoutChoice } from './editing/merge-written.ts'

interface StaleNoticeProps extends Versions {
  draft: Draft
  /** Takes what was typed here on top of what the other made, and what comes of it by what was chosen; undo goes from the one to the other. */
  onMerged: (joined: Written, chosen: Written) => void
}

/** Someone else changed this very set, or the named conditions, in between. What does not collide is put together without asking. */
export function StaleNotice({ draft, base, mine, theirs, onMerged }: StaleNoticeProps) {
  const t = useMergeT('merge')
  const versions = useMemo(() => ({ base, mine, theirs }), [base, mine, theirs])
  const asked = useMemo(() => mergeWritten(versions), [versions])
  useEffect(() => {
    if (asked.ok) onMerged(asked.written, asked.written)
  }, [asked, onMerged])
  if (asked.ok) return null
  return (
    <MergeNotice
      conflicts={asked.conflicts}
      campaign={draft.document}
      name={draft.updatedByName}
      after={t('undo')}
      onMerge={(choices) => {
        const merged = mergeWritten(versions, choices)
        if (merged.ok) onMerged(withoutChoice(versions, merged.written), merged.written)
      }}
    />
  )
}

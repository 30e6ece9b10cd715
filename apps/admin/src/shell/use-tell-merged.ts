import { useLocale, useNotify } from '@careline/ui'
import { useCallback, useEffect, useRef } from 'react'
import type { RuleSetChanges } from './draft.ts'
import { useShellT } from './messages.ts'

type Merged = { with: string[]; changes: RuleSetChanges[] } | null

/** Tells whose changes came in with a save that was merged, and which; the function stays the same for as long as the page is open. */
export function useTellMerged(): (merged: Merged) => void {
  const t = useShellT('shell')
  const notify = useNotify()
  const { locale } = useLocale()
  const tell = (merged: Merged) => {
    if (!merged) return
    const changes = merged.changes.flatMap(({ sentences }) => sentences[locale]).join(' ')
    notify({ tone: 'news', message: t('merged', { names: merged.with.join(', '), changes }) })
  }
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  return useCallback((merged) => latest.current(merged), [])
}

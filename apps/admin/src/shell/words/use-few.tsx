import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useWordsT } from './messages.ts'

/**
 * The first few of many, and the button that shows them all or folds them again; null where they are few anyhow. The button stays
 * where it is, so that whoever pressed it by keyboard is not thrown back to the top.
 */
export function useFew<Item>(items: readonly Item[], few: number): { shown: readonly Item[]; more: ReactNode } {
  const t = useWordsT('words')
  const [all, setAll] = useState(false)
  if (items.length <= few) return { shown: items, more: null }
  return {
    shown: all ? items : items.slice(0, few),
    more: (
      <Button size="compact-xs" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? t('fewer') : t('all', { count: String(items.length) })}
      </Button>
    ),
  }
}

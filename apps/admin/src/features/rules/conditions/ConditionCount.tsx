import { VisuallyHidden } from '@mantine/core'
import { useFormat } from '@careline/ui'
import type { TreePath } from '../editing/tree-path.ts'
import { useEditor } from '../editor-context.ts'
import { useRulesT } from '../messages.ts'
import classes from './conditions.module.css'

/** How many customers a condition holds for by itself; nothing until that was counted. */
export function ConditionCount({ path }: { path: TreePath }) {
  const t = useRulesT('rules')
  const format = useFormat()
  const { counts, countsOld, ruleSet } = useEditor()
  const [, index, ...within] = path
  const rule = ruleSet.rules[Number(index)]?.name ?? ''
  const held = counts?.conditions[rule]?.[within.join('.')]
  if (!counts || held === undefined) return null
  const words = t('holdsOf', { count: format.number(held), total: format.number(counts.total) })
  return (
    <span className={classes.count} data-old={countsOld} title={words}>
      <span aria-hidden="true">{format.number(held)}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  )
}

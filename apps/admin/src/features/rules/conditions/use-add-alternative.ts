import { flushSync } from 'react-dom'
import { addAlternative } from '../editing/condition-edits.ts'
import type { TreePath } from '../editing/tree-path.ts'
import { startFact, startTest } from '../editing/value-input.ts'
import { useEditor } from '../editor-context.ts'

/** Gives what stands at a path another way to hold, and goes to where its first question is chosen; undefined where nothing can be asked. */
export function useAddAlternative(): ((path: TreePath) => void) | undefined {
  const { editTree, facts, ruleSet, conditions, within } = useEditor()
  const fact = startFact(facts)
  if (!fact) return undefined
  return (path) => {
    const fresh = startTest(fact)
    const { at } = addAlternative<unknown>(within === null ? ruleSet : conditions, path, fresh)
    flushSync(() => editTree((root) => addAlternative(root, path, fresh).root))
    document.querySelector<HTMLElement>(`[data-condition="${at.join('.')}"] input`)?.focus()
  }
}

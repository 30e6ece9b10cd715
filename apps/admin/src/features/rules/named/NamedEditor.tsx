import { useMemo } from 'react'
import { ConditionGroup } from '../conditions/ConditionGroup.tsx'
import { EditorContext, type EditorParts, useEditor } from '../editor-context.ts'
import type { NamedConditions } from '../editing/written.ts'

/** The chips of a named condition: the same builder as a rule's, over the named conditions. */
export function NamedEditor({ name }: { name: string }) {
  const parts = useEditor()
  const inner = useMemo<EditorParts>(
    () => ({
      ...parts,
      within: name,
      counts: undefined,
      problems: parts.problems.flatMap((problem) =>
        problem.path[0] === 'conditions' ? [{ ...problem, path: problem.path.slice(1) }] : [],
      ),
      editTree: (change, field) =>
        parts.editAll(
          (written) => ({ ...written, conditions: change<NamedConditions>(written.conditions) }),
          field && `conditions.${field}`,
        ),
    }),
    [parts, name],
  )
  const condition = parts.conditions[name]
  if (!condition) return null
  return (
    <EditorContext value={inner}>
      <ConditionGroup condition={condition} path={[name]} rootPath={[name]} />
    </EditorContext>
  )
}

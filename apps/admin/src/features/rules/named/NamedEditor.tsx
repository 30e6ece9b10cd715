import { useMemo } from 'react'
import { ConditionGroup } from '../conditions/ConditionGroup.tsx'
import { withMeaning } from '../editing/named-conditions.ts'
import { EditorContext, type EditorParts, useEditor } from '../editor-context.ts'
import { NamedWords } from './NamedWords.tsx'

/** A named condition as fields: what it is called, and the same builder as a rule's, over the named conditions. */
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
          (written) => ({ ...written, conditions: withMeaning(written.conditions, name, change) }),
          field && `conditions.${field}`,
        ),
    }),
    [parts, name],
  )
  const condition = parts.conditions[name]
  if (!condition) return null
  return (
    <EditorContext value={inner}>
      <NamedWords name={name} />
      <ConditionGroup condition={condition} path={[name]} rootPath={[name]} />
    </EditorContext>
  )
}

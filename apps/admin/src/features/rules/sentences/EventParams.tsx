import type { Rule } from '@careline/rules'
import { setAt, type TreePath } from '../editing/tree-path.ts'
import { useEditor } from '../editor-context.ts'
import { ParamField } from '../ParamField.tsx'
import classes from '../rules.module.css'

/** What the rule leaves behind when it holds: one field for each parameter, by the kind of its value. */
export function EventParams({ rule, path }: { rule: Rule; path: TreePath }) {
  const { readOnly, edit } = useEditor()
  const write = (key: string, value: unknown) => {
    const at = [...path, 'event', 'params', key]
    edit((set) => setAt(set, at, value), at.join('.'))
  }
  return (
    <div className={classes.words}>
      {Object.entries(rule.event.params ?? {}).map(([key, value]) => (
        <ParamField key={key} name={key} value={value} disabled={readOnly} onChange={(next) => write(key, next)} />
      ))}
    </div>
  )
}

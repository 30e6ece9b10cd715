import { Switch, TextInput } from '@mantine/core'
import type { Rule } from '@careline/rules'
import { setAt, type TreePath } from './editing/tree-path.ts'
import { useEditor } from './editor-context.ts'
import { NumberField } from './NumberField.tsx'
import classes from './rules.module.css'

/** What the rule leaves behind when it holds: one field for each parameter, by the kind of its value. */
export function EventParams({ rule, path }: { rule: Rule; path: TreePath }) {
  const { readOnly, edit } = useEditor()
  const write = (key: string, value: unknown) => {
    const at = [...path, 'event', 'params', key]
    edit((set) => setAt(set, at, value), at.join('.'))
  }
  return (
    <div className={classes.words}>
      {Object.entries(rule.event.params ?? {}).map(([key, value]) => {
        if (typeof value === 'boolean')
          return (
            <Switch
              key={key}
              size="xs"
              label={key}
              checked={value}
              disabled={readOnly}
              onChange={(event) => write(key, event.currentTarget.checked)}
            />
          )
        if (typeof value === 'number')
          return (
            <NumberField
              key={key}
              label={key}
              value={value}
              disabled={readOnly}
              onCommit={(next) => write(key, next)}
            />
          )
        return (
          <TextInput
            key={key}
            size="xs"
            label={key}
            value={typeof value === 'string' ? value : JSON.stringify(value)}
            disabled={readOnly || typeof value !== 'string'}
            onChange={(event) => write(key, event.currentTarget.value)}
          />
        )
      })}
    </div>
  )
}

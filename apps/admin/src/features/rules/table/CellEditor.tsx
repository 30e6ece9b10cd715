import { Button, Group, Select, TextInput } from '@mantine/core'
import { useLocale } from '@careline/ui'
import type { Rule } from '@careline/rules'
import { startTest } from '../editing/value-input.ts'
import { setAt } from '../editing/tree-path.ts'
import { problemWithin, useEditor } from '../editor-context.ts'
import { useRulesT } from '../messages.ts'
import { ParamField } from '../ParamField.tsx'
import { PriorityField } from '../PriorityField.tsx'
import { TestFields } from '../conditions/TestFields.tsx'
import { type CellMember, cellAt, cellPath, type TableRow, withCell } from './decision-table.ts'
import type { GridColumn } from './grid-column.ts'
import { kindOf, outcomeOf, withOutcome } from './outcome-cells.ts'
import classes from './table.module.css'

interface CellEditorProps {
  row: TableRow
  index: number
  column: GridColumn
  onClose: () => void
}

/** What a parameter starts from that the rule does not leave behind yet. */
const EMPTY = { boolean: false, number: 0, string: '' }

/** The controls of one cell, by what its column is. */
export function CellEditor({ row, index, column, onClose }: CellEditorProps) {
  const t = useRulesT('rules')
  const { locale } = useLocale()
  const { ruleSet, edit } = useEditor()
  const { rule } = row
  const put = (next: Rule, key: string) => edit((set) => setAt(set, ['rules', index], next), `rules.${index}.${key}`)
  switch (column.kind) {
    case 'label':
      return (
        <TextInput
          size="xs"
          label={t('label')}
          value={rule.label?.[locale] ?? ''}
          onChange={(event) => {
            const words = event.currentTarget.value
            put({ ...rule, label: { vi: rule.name, en: rule.name, ...rule.label, [locale]: words } }, `label.${locale}`)
          }}
        />
      )
    case 'priority':
      return <PriorityField value={rule.priority} onCommit={(priority) => put({ ...rule, priority }, 'priority')} />
    case 'outcome':
      return (
        <ParamField
          name={column.key}
          value={outcomeOf(rule, column.key) ?? EMPTY[kindOf(ruleSet, column.key)]}
          onChange={(value) => put(withOutcome(rule, column.key, value), column.id)}
        />
      )
    case 'when':
      return <WhenField row={row} index={index} column={column} onClose={onClose} />
  }
}

function WhenField({ row, index, column, onClose }: CellEditorProps & { column: GridColumn & { kind: 'when' } }) {
  const t = useRulesT('rules')
  const { pick } = useLocale()
  const { facts, problems, edit } = useEditor()
  const { id, asks } = column.column
  const path = cellPath(index, row, id)
  const put = (member: CellMember | null, typed = false) =>
    edit(
      (set) => {
        const all = withCell(row, id, member).cells.map((cell) => cell.member)
        return setAt(set, ['rules', index, 'conditions'], { all })
      },
      typed ? path.join('.') : undefined,
    )
  const fact = 'fact' in asks ? facts.find((each) => each.id === asks.fact) : undefined
  const member = cellAt(row, id)
  const say = (key: string) => {
    const problem = member && problemWithin(problems, [...path, key])
    return problem && pick(problem.message)
  }
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" className={classes.editor}>
      {'named' in asks ? (
        <Select
          size="xs"
          aria-label={t('value')}
          allowDeselect={false}
          data={[
            { value: 'any', label: t('anyValue') },
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          value={member ? ('not' in member ? 'no' : 'yes') : 'any'}
          onChange={(next) => {
            const named = { condition: asks.named }
            put(next === 'any' ? null : next === 'no' ? { not: named } : named)
          }}
        />
      ) : member && 'fact' in member ? (
        <TestFields
          fact={fact}
          test={member}
          errors={{ operator: say('operator'), value: say('value') }}
          onChange={put}
        />
      ) : (
        <Button size="xs" variant="light" disabled={!fact} onClick={() => fact && put(startTest(fact))}>
          {t('addCondition')}
        </Button>
      )}
      {member && 'fact' in asks && (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          onClick={() => {
            put(null)
            onClose()
          }}
        >
          {t('anyValue')}
        </Button>
      )}
    </Group>
  )
}

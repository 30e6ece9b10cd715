import { Button, Group, Select } from '@mantine/core'
import { matchesQuery, useLocale } from '@careline/ui'
import { IconPlus } from '@tabler/icons-react'
import { addRule } from '../editing/rule-edits.ts'
import { startFact, startTest } from '../editing/value-input.ts'
import { useEditor } from '../editor-context.ts'
import { rulesEn } from '../messages-en.ts'
import { rulesVi } from '../messages-vi.ts'
import { useRulesT } from '../messages.ts'
import { columnId, type DecisionTable } from './decision-table.ts'
import type { GridColumn } from './grid-column.ts'
import { TableFiles } from './TableFiles.tsx'
import classes from './table.module.css'

interface TableToolbarProps {
  table: DecisionTable
  columns: readonly GridColumn[]
  onAddColumn: (columnId: string) => void
  onFile: (file: File) => Promise<void>
}

/** Rows, columns, and the way to a spreadsheet and back. */
export function TableToolbar({ table, columns, onAddColumn, onFile }: TableToolbarProps) {
  const t = useRulesT('rules')
  const { pick } = useLocale()
  const { facts, conditions, readOnly, edit } = useEditor()
  const shown = new Set(table.columns.map(({ id }) => id))
  const asks = [
    ...facts.map((fact) => ({ value: columnId({ fact: fact.id }), label: fact.label ? pick(fact.label) : fact.id })),
    ...Object.keys(conditions).map((name) => ({ value: columnId({ named: name }), label: `“${name}”` })),
  ].filter(({ value }) => !shown.has(value))
  const fact = startFact(facts)
  return (
    <div className={classes.toolbar}>
      <Group gap="xs">
        {!readOnly && fact && (
          <Button
            size="xs"
            variant="light"
            leftSection={<IconPlus size={16} />}
            onClick={() => {
              const label = { vi: rulesVi.newRule, en: rulesEn.newRule }
              edit((set) => addRule(set, set.rules.length - 1, { label, condition: startTest(fact) }).ruleSet)
            }}
          >
            {t('addRule')}
          </Button>
        )}
        {!readOnly && (
          <Select
            size="xs"
            aria-label={t('addColumn')}
            placeholder={t('addColumn')}
            searchable
            data={asks}
            value={null}
            filter={({ options, search }) =>
              options.filter((option) => 'label' in option && matchesQuery(search, option.label))
            }
            onChange={(id) => id && onAddColumn(id)}
          />
        )}
      </Group>
      <Group gap="xs">
        <TableFiles table={table} columns={columns} onFile={onFile} />
      </Group>
    </div>
  )
}

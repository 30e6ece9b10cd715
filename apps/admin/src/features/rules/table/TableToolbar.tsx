import { Button, FileButton, Group, Select } from '@mantine/core'
import { matchesQuery, useLocale } from '@careline/ui'
import { IconDownload, IconPlus, IconUpload } from '@tabler/icons-react'
import { addRule } from '../editing/rule-edits.ts'
import { startFact, startTest } from '../editing/value-input.ts'
import { useEditor } from '../editor-context.ts'
import { rulesEn } from '../messages-en.ts'
import { rulesVi } from '../messages-vi.ts'
import { useRulesT } from '../messages.ts'
import { columnId, type DecisionTable } from './decision-table.ts'
import type { GridColumn } from './grid-column.ts'
import { writeTableFile } from './table-file.ts'
import classes from './table.module.css'

interface TableToolbarProps {
  table: DecisionTable
  columns: readonly GridColumn[]
  onAddColumn: (columnId: string) => void
  onFile: (text: string) => void
}

function download(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Rows, columns, and the way to a spreadsheet and back. */
export function TableToolbar({ table, columns, onAddColumn, onFile }: TableToolbarProps) {
  const t = useRulesT('rules')
  const { locale, pick } = useLocale()
  const { ruleSet, facts, conditions, readOnly, edit } = useEditor()
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
        {!readOnly && (
          <FileButton
            accept=".csv,.tsv,.txt,text/csv"
            onChange={(file) => void file?.text().then(onFile)}
            inputProps={{ 'aria-label': t('importCsv') }}
          >
            {(button) => (
              <Button {...button} size="xs" variant="default" leftSection={<IconUpload size={16} />}>
                {t('importCsv')}
              </Button>
            )}
          </FileButton>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={16} />}
          onClick={() => download(`${ruleSet.id}.csv`, writeTableFile(table, columns, { facts, locale }))}
        >
          {t('exportCsv')}
        </Button>
      </Group>
    </div>
  )
}

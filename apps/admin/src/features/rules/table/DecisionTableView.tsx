import { useMemo, useState } from 'react'
import { KeyHint } from '@careline/ui'
import { useEditor } from '../editor-context.ts'
import { useRulesT } from '../messages.ts'
import { type DecisionTable, toTable } from './decision-table.ts'
import { DecisionGrid } from './DecisionGrid.tsx'
import { gridColumns } from './grid-column.ts'
import classes from './table.module.css'
import { NoTable } from './NoTable.tsx'
import { TableToolbar } from './TableToolbar.tsx'
import { useTableEdits } from './use-table-edits.ts'

/** The set as a decision table: a row a rule, a column a question; or why it can't be one. */
export default function DecisionTableView() {
  const { ruleSet } = useEditor()
  const [extra, setExtra] = useState<readonly string[]>([])
  const read = useMemo(() => toTable(ruleSet, extra), [ruleSet, extra])
  if (!read.ok) return <NoTable noRows={read.noRows} />
  return <Table table={read.table} onAddColumn={(id) => setExtra((ids) => [...ids, id])} />
}

function Table({ table, onAddColumn }: { table: DecisionTable; onAddColumn: (columnId: string) => void }) {
  const t = useRulesT('rules')
  const { ruleSet } = useEditor()
  const columns = useMemo(() => gridColumns(ruleSet, table), [ruleSet, table])
  const edits = useTableEdits(table, columns)
  return (
    <>
      <TableToolbar table={table} columns={columns} onAddColumn={onAddColumn} onFile={edits.readFile} />
      <DecisionGrid table={table} columns={columns} edits={edits} />
      <div className={classes.hints}>
        <KeyHint keys={['Enter']} label={t('editCell')} />
        <KeyHint keys={['mod', 'V']} label={t('pasteCells')} />
        <KeyHint keys={['Alt', '↑', '↓']} label={t('moveRow')} />
        <KeyHint keys={['mod', 'Z']} label={t('undo')} />
      </div>
    </>
  )
}

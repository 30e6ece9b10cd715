import { useFormat, useLocale } from '@careline/ui'
import { IconGripVertical } from '@tabler/icons-react'
import type { Problem } from '@careline/rules'
import { useEditor } from '../editor-context.ts'
import { useRulesT } from '../messages.ts'
import { cellWords } from './cell-words.ts'
import { CellPopover } from './CellPopover.tsx'
import type { TableRow } from './decision-table.ts'
import type { GridColumn } from './grid-column.ts'
import classes from './table.module.css'

interface GridRowProps {
  row: TableRow
  index: number
  columns: readonly GridColumn[]
  /** The column in hand where this is its row. */
  active: number | null
  open: boolean
  count: number | undefined
  total: number
  old: boolean
  problem: Problem | undefined
  dragged: boolean
  onClose: () => void
  onDrag: (from: boolean) => void
  onDrop: () => void
}

/** One rule as a row: the cell in hand has the focus and opens; the grip drags the row. */
export function GridRow({ row, index, columns, active, open, problem, ...rest }: GridRowProps) {
  const t = useRulesT('rules')
  const { locale, pick } = useLocale()
  const format = useFormat()
  const { versions, reading, readOnly } = useEditor()
  const { count, total, old } = rest
  return (
    <div
      role="row"
      className={classes.row}
      aria-rowindex={index + 2}
      data-wrong={problem !== undefined}
      data-dragged={rest.dragged}
      onDragOver={(event) => event.preventDefault()}
      onDrop={rest.onDrop}
    >
      {columns.map((column, at) => {
        const words = cellWords(
          row,
          column,
          { versions, facts: [...reading.document.facts, ...reading.itemFacts] },
          locale,
        )
        const isOpen = open && active === at
        return (
          <div
            key={column.id}
            role="gridcell"
            aria-label={words || t(column.kind === 'when' ? 'anyValue' : 'nothing')}
            data-cell={`${index} ${at}`}
            data-kind={column.kind}
            data-active={active === at}
            tabIndex={active === at ? 0 : -1}
            title={problem && at === 0 ? pick(problem.message) : words}
          >
            <CellPopover open={isOpen} row={row} index={index} column={column} onClose={rest.onClose}>
              <span className={classes.cell}>
                {at === 0 && !readOnly && (
                  <span
                    className={classes.grip}
                    draggable
                    aria-hidden="true"
                    onDragStart={() => rest.onDrag(true)}
                    onDragEnd={() => rest.onDrag(false)}
                  >
                    <IconGripVertical size={14} />
                  </span>
                )}
                {at === 0 && <span className={classes.number} data-number={index + 1} aria-hidden="true" />}
                <span className={classes.text} data-any={words === ''}>
                  {words || t(column.kind === 'when' ? 'anyValue' : 'nothing')}
                </span>
              </span>
            </CellPopover>
          </div>
        )
      })}
      <div role="gridcell" data-kind="count" data-old={old}>
        {count !== undefined && (
          <span title={t('meetsOf', { count: format.number(count), total: format.number(total) })}>
            {format.number(count)}
          </span>
        )}
      </div>
    </div>
  )
}

import { ruleTitle } from '@careline/rules'
import { useLocale, useNotify } from '@careline/ui'
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { duplicateRule, moveRule, moveRuleTo, removeRule } from '../editing/rule-edits.ts'
import { useEditor } from '../editor-context.ts'
import { outcomeName } from '../outcome-words.ts'
import { useRulesT } from '../messages.ts'
import type { DecisionTable } from './decision-table.ts'
import { columnWords, type GridColumn } from './grid-column.ts'
import { type GridDeed, gridDeed, type Place } from './grid-keys.ts'
import { GridRow } from './GridRow.tsx'
import { RefusedCells } from './RefusedCells.tsx'
import classes from './table.module.css'
import type { useTableEdits } from './use-table-edits.ts'
import { useWindowedRows } from './use-windowed-rows.ts'

const ROW_HEIGHT = 36

interface DecisionGridProps {
  table: DecisionTable
  columns: readonly GridColumn[]
  edits: ReturnType<typeof useTableEdits>
}

/** The table as a grid that keys walk as in a spreadsheet; long ones draw only the rows in view. */
export function DecisionGrid({ table, columns, edits }: DecisionGridProps) {
  const t = useRulesT('rules')
  const { locale } = useLocale()
  const notify = useNotify()
  const { ruleSet, versions, conditions, facts, counts, countsOld, problems, readOnly, edit } = useEditor()
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const [open, setOpen] = useState(false)
  const [dragged, setDragged] = useState<number | null>(null)
  const box = useRef<HTMLDivElement>(null)
  /** Set by a key or a press: the cell takes the focus once it is drawn. */
  const follow = useRef(false)
  /** Whether a cell was taken in hand already. */
  const held = useRef(false)
  const shown = useWindowedRows(box, table.rows.length, ROW_HEIGHT)
  const place = { row: Math.min(at.row, table.rows.length - 1), column: Math.min(at.column, columns.length - 1) }

  useEffect(() => {
    if (!follow.current || open) return
    const element = box.current
    if (!element) return
    const top = place.row * ROW_HEIGHT
    const head = ROW_HEIGHT
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + head + ROW_HEIGHT > element.scrollTop + element.clientHeight)
      element.scrollTop = top + head + ROW_HEIGHT - element.clientHeight
    const cell = element.querySelector<HTMLElement>(`[data-cell="${place.row} ${place.column}"]`)
    if (!cell) return
    cell.focus({ preventScroll: false })
    follow.current = false
  })

  const go = (to: Place) => {
    held.current = true
    follow.current = true
    setAt(to)
  }
  const remove = (row: number) => {
    const rule = ruleSet.rules[row]
    if (!rule) return
    edit((set) => removeRule(set, row))
    notify({ message: t('removed', { name: ruleTitle(rule, locale) }) })
    go({ ...place, row: Math.max(0, row - 1) })
  }
  const act = (deed: GridDeed) => {
    if (deed.kind === 'go') return go(deed.to)
    if (readOnly) return
    switch (deed.kind) {
      case 'move-rule':
        edit((set) => moveRule(set, place.row, deed.by))
        return go({ ...place, row: Math.min(table.rows.length - 1, Math.max(0, place.row + deed.by)) })
      case 'open':
        return setOpen(true)
      case 'empty':
        return edits.empty(place.row, place.column)
      case 'remove-rule':
        return remove(place.row)
      case 'duplicate-rule':
        edit((set) => duplicateRule(set, place.row).ruleSet)
        return go({ ...place, row: place.row + 1 })
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (open || !(event.target as HTMLElement).dataset['cell']) return
    const deed = gridDeed(event, place, { rows: table.rows.length, columns: columns.length })
    if (!deed) return
    event.preventDefault()
    act(deed)
  }
  /** The first press takes a cell in hand, the second opens it. */
  const press = (event: MouseEvent, opens: boolean) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')
    const [row, column] = (cell?.dataset['cell'] ?? '').split(' ').map(Number)
    if (row === undefined || column === undefined) return
    const again = held.current && row === place.row && column === place.column
    go({ row, column })
    setOpen((opens || again) && !readOnly)
  }
  const onClipboard = (event: ClipboardEvent) => {
    if (open || !(event.target as HTMLElement).dataset['cell']) return
    event.preventDefault()
    if (event.type === 'paste') edits.paste(place.row, place.column, event.clipboardData.getData('text/plain'))
    else event.clipboardData.setData('text/plain', edits.copy(place.row, place.column))
  }
  const words = (column: GridColumn) => {
    if (column.kind === 'when') return columnWords(column.column, { facts, conditions }, locale)
    return column.kind === 'outcome' ? `→ ${outcomeName(versions, column.key, locale)}` : t(column.kind)
  }
  return (
    <>
      {edits.refused && <RefusedCells refused={edits.refused} words={words} onClose={edits.forgetRefused} />}
      <div ref={box} className={classes.box}>
        <div
          className={classes.grid}
          role="grid"
          aria-label={t('table')}
          tabIndex={-1}
          aria-rowcount={table.rows.length + 1}
          aria-colcount={columns.length + 1}
          onClick={(event) => press(event, false)}
          onDoubleClick={(event) => press(event, true)}
          onKeyDown={onKeyDown}
          onPaste={onClipboard}
          onCopy={onClipboard}
        >
          <div role="rowgroup" className={classes.group}>
            <div role="row" className={classes.row}>
              {columns.map((column) => (
                <div key={column.id} role="columnheader" data-kind={column.kind} title={words(column)}>
                  {words(column)}
                </div>
              ))}
              <div role="columnheader" data-kind="count">
                {t('holdsHead')}
              </div>
            </div>
          </div>
          <div role="rowgroup" className={classes.group}>
            {shown.above > 0 && <div aria-hidden="true" className={classes.row} style={{ height: shown.above }} />}
            {table.rows.slice(shown.from, shown.to).map((row, offset) => {
              const index = shown.from + offset
              return (
                <GridRow
                  key={row.rule.name}
                  row={row}
                  index={index}
                  columns={columns}
                  active={index === place.row ? place.column : null}
                  open={open && index === place.row}
                  count={counts?.rules[row.rule.name]}
                  total={counts?.total ?? 0}
                  old={countsOld}
                  problem={problems.find(({ path }) => path[0] === 'rules' && path[1] === index)}
                  dragged={dragged === index}
                  onClose={() => {
                    follow.current = true
                    setOpen(false)
                  }}
                  onDrag={(from) => setDragged(from ? index : null)}
                  onDrop={() => {
                    if (dragged !== null) edit((set) => moveRuleTo(set, dragged, index))
                    setDragged(null)
                  }}
                />
              )
            })}
            {shown.below > 0 && <div aria-hidden="true" className={classes.row} style={{ height: shown.below }} />}
          </div>
        </div>
      </div>
    </>
  )
}

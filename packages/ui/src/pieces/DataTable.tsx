import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { useUiT } from '../i18n/ui-messages.ts'
import type { DataColumn } from './data-column.ts'
import { DataTableHead } from './DataTableHead.tsx'
import classes from './DataTable.module.css'
import { sortRows, type SortState } from './sort-rows.ts'

export interface DataTableProps<Row> {
  /** What the table holds, for those who hear the page. */
  label: string
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Opens a row; by Enter too. Up and down move between rows. */
  onRowClick?: (row: Row) => void
  /** The row that is open. */
  selectedKey?: string
  initialSort?: SortState
  /** In place of rows when there are none. */
  empty?: ReactNode
  /** Gives the table its own scrolling, with the header staying; a CSS length. */
  maxHeight?: number | string
  /** Rows of 28 px. */
  compact?: boolean
}

/** A dense table: hairlines, a header that stays, sorting here in the page; on a phone each row is a stack. For more than some thousand rows, page on the server. */
export function DataTable<Row>({ columns, rows, rowKey, onRowClick, initialSort, ...props }: DataTableProps<Row>) {
  const t = useUiT('ui.table')
  const [sort, setSort] = useState<SortState | null>(initialSort ?? null)
  const sorted = sortRows(rows, columns, sort)
  const hasTitle = columns.some(({ narrow }) => narrow === 'title')
  const move = (event: KeyboardEvent<HTMLTableRowElement>, row: Row) => {
    if (event.target !== event.currentTarget) return
    const sibling =
      event.key === 'ArrowDown'
        ? event.currentTarget.nextElementSibling
        : event.key === 'ArrowUp'
          ? event.currentTarget.previousElementSibling
          : null
    if (sibling instanceof HTMLElement) {
      event.preventDefault()
      sibling.focus()
    }
    if (event.key === 'Enter') onRowClick?.(row)
  }
  // It scrolls, sideways too where the window is not wide: where no row takes the focus, the keyboard must reach the scroller itself.
  const needsFocus = props.maxHeight !== undefined || !onRowClick
  return (
    <div
      className={classes.scroller}
      style={props.maxHeight === undefined ? undefined : { maxHeight: props.maxHeight, overflowY: 'auto' }}
      {...(needsFocus ? { tabIndex: 0, role: 'region', 'aria-label': props.label } : {})}
    >
      <table className={classes.table} aria-label={props.label} data-compact={props.compact}>
        <DataTableHead columns={columns} sort={sort} onSort={setSort} />
        <tbody>
          {sorted.map((row) => (
            <tr
              key={rowKey(row)}
              data-selected={props.selectedKey !== undefined && rowKey(row) === props.selectedKey}
              {...(onRowClick
                ? {
                    tabIndex: 0,
                    className: classes.clickable,
                    onClick: () => onRowClick(row),
                    onKeyDown: (event) => move(event, row),
                  }
                : {})}
            >
              {columns.map((column, at) => (
                <td
                  key={column.id}
                  data-align={column.align ?? 'left'}
                  data-whole={column.whole}
                  data-name={column.header}
                  data-narrow={column.narrow ?? (at === 0 && !hasTitle ? 'title' : 'pair')}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length} className={classes.empty}>
                {props.empty ?? t('empty')}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

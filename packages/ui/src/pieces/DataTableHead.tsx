import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useUiT } from '../i18n/ui-messages.ts'
import type { DataColumn } from './data-column.ts'
import classes from './DataTable.module.css'
import { nextSort, type SortState } from './sort-rows.ts'

export interface DataTableHeadProps<Row> {
  columns: readonly DataColumn<Row>[]
  sort: SortState | null
  onSort: (sort: SortState | null) => void
}

/** The header row: each sortable column's name is a button. */
export function DataTableHead<Row>({ columns, sort, onSort }: DataTableHeadProps<Row>) {
  const t = useUiT('ui.table')
  return (
    <thead>
      <tr data-name={t('sort')}>
        {columns.map((column) => {
          const direction = sort?.column === column.id ? sort.direction : null
          const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp
          return (
            <th
              key={column.id}
              scope="col"
              data-align={column.align ?? 'left'}
              style={column.width === undefined ? undefined : { width: column.width }}
              {...(column.sortBy ? { 'aria-sort': direction ?? 'none' } : {})}
            >
              {column.sortBy ? (
                <button
                  type="button"
                  className={classes.sort}
                  title={t('sortBy', { column: column.header })}
                  onClick={() => onSort(nextSort(sort, column.id))}
                >
                  {column.header}
                  <Arrow size={12} stroke={2} aria-hidden="true" data-shown={direction !== null} />
                </button>
              ) : (
                column.header
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

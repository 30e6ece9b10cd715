import type { ReactNode } from 'react'

/** One column of a `DataTable`. */
export interface DataColumn<Row> {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** Figures go to the right. */
  align?: 'left' | 'right'
  width?: number | string
  /** Stays in one line, as a date or a telephone number must. */
  whole?: boolean
  /**
   * How the cell stands on a phone, where each row is a stack: `title` first and without its column's name (the first
   * column unless another is), `bare` without the name too, but no wider than it is, `line` in a line of its own under its
   * name; any other stands beside its name, two in a line.
   */
  narrow?: 'title' | 'bare' | 'line'
  /** Makes the column sortable: what to compare; text is compared the Vietnamese way, `null` comes last. */
  sortBy?: (row: Row) => string | number | null
}

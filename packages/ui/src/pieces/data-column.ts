import type { ReactNode } from 'react'

/** One column of a `DataTable`. */
export interface DataColumn<Row> {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** Figures go to the right. */
  align?: 'left' | 'right'
  width?: number | string
  /** Makes the column sortable: what to compare; text is compared the Vietnamese way, `null` comes last. */
  sortBy?: (row: Row) => string | number | null
}
